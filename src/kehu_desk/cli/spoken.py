"""Refusals in words, without a window."""

from kehu_desk.kernel.errors import Refused


def spoken(refusal: Refused) -> list[str]:
    """The sentences of a refusal, in Chinese, without a window."""
    from PySide6.QtCore import QCoreApplication

    from kehu_desk.shell.language import CHINESE, speak
    from kehu_desk.shell.words import explain_all

    application = QCoreApplication.instance() or QCoreApplication([])
    speak(application, CHINESE)
    return explain_all(refusal)
