"""The language of the program: Chinese, or English on wish."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kehu_desk.kernel import paths

CHINESE, ENGLISH = "zh_CN", "en"
NAMES = {CHINESE: "简体中文", ENGLISH: "English"}


def speak(app: QCoreApplication, language: str) -> None:
    """Speak this language from now on: our own texts and Qt's buttons. Windows made before keep theirs."""
    for old in app.findChildren(QTranslator, "language"):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language == CHINESE:
        _add(app, str(paths.translations() / "kehu_desk_zh_CN.qm"))
        _add(app, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + "/qtbase_zh_CN.qm")


def _add(app: QCoreApplication, file: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName("language")
    if translator.load(file):
        app.installTranslator(translator)
