"""What signing in, opening a store, keys, disk and backup refuse, in words: what happened, why, what to do."""

from collections.abc import Mapping
from types import ModuleType
from typing import Protocol, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.shell.tabs import (
    AFTERSALES,
    ANALYSIS,
    ARCHIVES,
    CONTRACTS,
    INTELLIGENCE,
    KEY_ACCOUNTS,
    POLICIES,
    SALES,
    STOCK,
    VISITS,
    WARNINGS,
    WORKBENCH,
)
from kehu_desk.ui.words import each_once, sentence, texts

WORDS: Mapping[str, str] = texts(
    {
        "E_SIGN_IN": QT_TRANSLATE_NOOP("Refused", "User name or password is not right. Check caps lock and input method, then try again."),
        "E_SIGN_IN_WAIT": QT_TRANSLATE_NOOP("Refused", "Too many wrong passwords for this user. Try again in {seconds} seconds."),
        "E_STORE_MISSING": QT_TRANSLATE_NOOP(
            "Refused", "There is no office in {path}. Choose the folder that holds store.kdb and store.keys, or set up a new office."
        ),
        "E_STORE_EMPTY": QT_TRANSLATE_NOOP(
            "Refused", "The data file {path} is empty, so a copy was probably broken off. Nothing was changed. Restore the last backup."
        ),
        "E_STORE_DAMAGED": QT_TRANSLATE_NOOP(
            "Refused", "The data file {path} is damaged and cannot be read. Nothing was changed. Keep the file and restore the last backup."
        ),
        "E_STORE_FOREIGN": QT_TRANSLATE_NOOP(
            "Refused", "{path} belongs to another program or to another key file. Nothing was changed. Choose the folder of the office."
        ),
        "E_STORE_NETWORK": QT_TRANSLATE_NOOP(
            "Refused",
            "{path} is a network share or cloud folder, where the data file can be damaged. Choose a folder on this computer's own disk.",
        ),
        "E_STORE_IN_USE": QT_TRANSLATE_NOOP(
            "Refused", "The office in {path} is open in another running program; only one may write. Close that one first."
        ),
        "E_STORE_EXISTS": QT_TRANSLATE_NOOP(
            "Refused", "{path} already holds an office; a new one would overwrite it. Sign in to it, or choose an empty folder."
        ),
        "E_STORE_TRIGGERS": QT_TRANSLATE_NOOP(
            "Refused",
            "The change log of {path} is incomplete: the file was altered from outside. Nothing was changed. Restore the last backup.",
        ),
        "E_STORE_BUSY": QT_TRANSLATE_NOOP("Refused", "The data file is busy with other work. Nothing was saved; try again in a moment."),
        "E_STORE_READONLY": QT_TRANSLATE_NOOP(
            "Refused",
            "The data file may not be written. Nothing was saved. Ask the administrator for the right to write in the data folder.",
        ),
        "E_KEYS_DAMAGED": QT_TRANSLATE_NOOP(
            "Refused", "The key file {path} is damaged, so nobody can sign in. Restore store.keys from the last backup."
        ),
        "E_SCHEMA_NEW": QT_TRANSLATE_NOOP(
            "Refused",
            "These data were written by version {needs}; this is version {have}, which would lose parts of them. Update the program.",
        ),
        "E_AUDIT": QT_TRANSLATE_NOOP(
            "Refused", "The audit log has been altered: an entry does not fit its seal. Tell the auditor and keep the files as they are."
        ),
        "E_AUDIT_TRUNCATED": QT_TRANSLATE_NOOP(
            "Refused",
            "The audit log is shorter than its seal: the data file was replaced by an older one or cut. Tell the auditor.",
        ),
        "E_DISK_FULL": QT_TRANSLATE_NOOP("Refused", "The disk is full. Nothing was saved. Free some space, then save again."),
        "E_DISK": QT_TRANSLATE_NOOP(
            "Refused", "The disk reports an error. Nothing was saved. Check the disk, make a backup to another one, then try again."
        ),
        "E_LAST_SLOT": QT_TRANSLATE_NOOP(
            "Refused", "This is the last password that opens the office; without it the data are lost. Give somebody else a password first."
        ),
        "E_BACKUP_BAD": QT_TRANSLATE_NOOP(
            "Refused",
            "The backup {path} differs from the data and does not count. Check the disk and make the backup again on another one.",
        ),
        "E_RESTORE_BAD": QT_TRANSLATE_NOOP(
            "Refused", "The backup {path} is damaged or not whole. Nothing was changed. Choose another backup."
        ),
        "E_PASSWORD_WEAK": QT_TRANSLATE_NOOP(
            "Refused", "The new password is too easy to guess: at least ten characters, no names, dates or phone numbers."
        ),
    }
)


def explain(refusal: No, noun: str = "") -> str:
    """The sentence of one no: of the noun that was asked, else the shell's own, else that of the noun whose code it is.

    The nouns' words are fetched at the first refusal.
    """
    from kehu_desk.archives import words as archives
    from kehu_desk.borrowing import words as borrowing
    from kehu_desk.custody import words as custody
    from kehu_desk.dossier import words as dossier
    from kehu_desk.emergency import words as emergency
    from kehu_desk.exchange import words as exchange
    from kehu_desk.office import words as office

    for book in books_of(noun):
        if refusal.code in book.WORDS:
            return book.explain(refusal)
    own = {**exchange.WORDS, **dossier.WORDS, **office.WORDS, **WORDS}
    if (noun == "custody" and refusal.code in custody.WORDS) or refusal.code in custody.ALONE:
        return custody.explain(refusal)
    if noun == "emergency" and refusal.code in emergency.WORDS:
        return emergency.explain(refusal)
    if noun == "loan" and refusal.code in borrowing.WORDS:
        return borrowing.explain(refusal)
    if refusal.code in own and not (noun == "customer" and refusal.code in archives.WORDS):
        return sentence(refusal, own)
    if refusal.code in archives.WORDS:
        return archives.explain(refusal)
    strange = (book for book in books_of() if refusal.code in book.WORDS and refusal.code not in borrowing.WORDS)
    return next(strange, cast("Book", borrowing)).explain(refusal)


class Book(Protocol):
    """The words of one noun."""

    WORDS: Mapping[str, str]

    def explain(self, refusal: No) -> str:
        """The sentence of one of its codes."""


def books_of(noun: str = "") -> list[Book]:
    """The words that stand in one tab, those of the other pages behind its own; all of them without a name."""
    from kehu_desk.archives import words as archives
    from kehu_desk.communications import words as communications
    from kehu_desk.complaints import words as complaints
    from kehu_desk.compositions import words as compositions
    from kehu_desk.contracts import words as contracts
    from kehu_desk.credit import words as credit
    from kehu_desk.deciders import words as deciders
    from kehu_desk.evaluations import words as evaluations
    from kehu_desk.grading import words as grading
    from kehu_desk.intelligence import words as intelligence
    from kehu_desk.inventory import words as inventory
    from kehu_desk.keyaccounts import words as keyaccounts
    from kehu_desk.loyalty import words as loyalty
    from kehu_desk.needs import words as needs
    from kehu_desk.orders import words as orders
    from kehu_desk.policies import words as policies
    from kehu_desk.products import words as products
    from kehu_desk.promises import words as promises
    from kehu_desk.promotions import words as promotions
    from kehu_desk.prospects import words as prospects
    from kehu_desk.rebates import words as rebates
    from kehu_desk.replenishment import words as replenishment
    from kehu_desk.returns import words as returns
    from kehu_desk.sales.words import plans, records
    from kehu_desk.seals import words as seals
    from kehu_desk.settlement import words as settlement
    from kehu_desk.supplies import words as supplies
    from kehu_desk.supports import words as supports
    from kehu_desk.surveys import words as surveys
    from kehu_desk.tasks import words as tasks
    from kehu_desk.templates import words as templates
    from kehu_desk.visits import words as visits
    from kehu_desk.warnings import words as warnings

    books: dict[str, list[ModuleType]] = {
        CONTRACTS: [contracts, templates, seals], SALES: [records, plans, settlement, credit, orders, products],
        VISITS: [visits, promises], AFTERSALES: [complaints, returns, needs], STOCK: [inventory, replenishment],
        INTELLIGENCE: [intelligence, deciders, surveys], ARCHIVES: [archives, evaluations, grading, prospects],
        POLICIES: [policies, supports, rebates, promotions, supplies, communications], KEY_ACCOUNTS: [keyaccounts, loyalty, grading],
        WARNINGS: [warnings], WORKBENCH: [tasks], ANALYSIS: [compositions],
    }  # fmt: skip
    return cast("list[Book]", books.get(noun, []) if noun else [book for tab in books.values() for book in tab])


def explain_all(refused: Refused, noun: str = "") -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, lambda each: explain(each, noun))
