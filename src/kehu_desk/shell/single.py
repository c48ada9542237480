"""One running program per office folder: a second start hands its wish over and ends."""

import getpass
import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1000  # ms for a program on the same machine to answer
LARGEST = 64 * 1024


def socket_name(folder: Path) -> str:
    """The name under which the program of this person and this folder listens; two offices may be open side by side."""
    whose = f"{getpass.getuser()}|{folder.expanduser().resolve()}"
    return "kehu-desk-" + hashlib.sha256(whose.encode()).hexdigest()[:20]


class Single(QObject):
    """Either the first program of a folder, which listens, or a later one, which hands over."""

    called = Signal(list)
    """Somebody started the program again, with these file paths (texts, perhaps none)."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Nothing is asked or listened to yet."""
        super().__init__(parent)
        self._name = socket_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._listen_to)

    def hand_over(self, files: list[str]) -> bool:
        """Give the files to the program that runs already. False when there is none; then this one listens."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(PATIENCE):
            socket.write(json.dumps(files).encode() + b"\n")
            socket.waitForBytesWritten(PATIENCE)
            socket.disconnectFromServer()
            return True
        QLocalServer.removeServer(self._name)  # left behind by a program that was killed
        self._server.listen(self._name)
        return False

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _listen_to(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LARGEST:
            socket.abort()
        elif socket.canReadLine():
            self.called.emit(_files(bytes(socket.readLine().data())))


def _files(line: bytes) -> list[str]:
    try:
        found = json.loads(line)
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
