"""What stands on paper, as plain frozen values: every text is final, already masked and already in the reader's words.

Whoever fills these values decides what may be seen; the paper shows all of it, with one exception: the blocks of a section
that is not granted are never drawn (B-114).
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Drawn(Protocol):
    """A ``reportlab.graphics`` drawing: only its size, in points, matters here."""

    width: float
    height: float


class Fact(NamedTuple):
    """One label and its value. mark: a small letter behind the label that says where the value comes from."""

    label: str
    value: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with values; short ones stand two in a row."""

    rows: tuple[Fact, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. Rows are as long as the headers; columns of figures are set flush right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Running text; line ends are kept."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, shrunk to the width of the page when it is wider."""

    drawing: Drawn
    title: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """Framed places for stamps, below some words; with a title it is a part to be cut off and sent back."""

    stamps: tuple[str, ...]
    text: str = ""
    title: str = ""


Block = Facts | Grid | Text | Chart | Slip


class Confirmed(NamedTuple):
    """When the section was last confirmed, by whom, from which source."""

    on: str
    by: str
    source: str


@dataclass(frozen=True, slots=True)
class SectionPage:
    """One section of the archive. Not granted: its line says so, and nothing else of it is printed (B-114)."""

    code: str
    title: str
    level_label: str
    revision: str
    confirmed: Confirmed | None
    granted: bool
    blocks: tuple[Block, ...] = ()


class LoanSlip(NamedTuple):
    """What the loan page says beside the watermark's own values."""

    kind: str
    approver: str
    purpose_note: str
    lent_on: str
    due: str
    scope: str


class ChangeRow(NamedTuple):
    """One accepted revision: 更改记录."""

    on: str
    section: str
    revision: str
    by: str
    accepted_by: str
    reason: str


class RefreshRow(NamedTuple):
    """One confirmation of the quarter: 季度完善."""

    quarter: str
    section: str
    on: str
    by: str
    outcome: str


class LoanRow(NamedTuple):
    """One loan of the last twelve months."""

    loan_no: str
    borrower: str
    kind: str
    purpose: str
    lent_on: str
    returned_on: str
    state: str


class AttachmentRow(NamedTuple):
    """One attachment with its page count."""

    no: str
    title: str
    section: str
    kind: str
    pages: str


class UnverifiedRow(NamedTuple):
    """One fact that still waits for its second source: 待核."""

    subject: str
    fact: str
    source: str
    on: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The full dossier (business.md section 9). ``cover`` holds further facts of level 0 for the cover.

    ``unverified_facts``: None when the loan does not open them.
    """

    title: str
    archive_no: str
    class_code: str
    shelf: str
    secrecy: str
    quality: str
    loan: LoanSlip
    cover: tuple[Fact, ...] = ()
    sections: tuple[SectionPage, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    refreshes: tuple[RefreshRow, ...] = ()
    loan_history: tuple[LoanRow, ...] = ()
    attachments: tuple[AttachmentRow, ...] = ()
    unverified_facts: tuple[UnverifiedRow, ...] | None = ()


@dataclass(frozen=True, slots=True)
class Watermark:
    """Six of the seven items of B-111, from the loan at print time; the seventh is the page.

    ``printed_at`` is local text with its zone, such as ``2026-03-02 10:00 UTC+08:00``; ``copy_no`` counts from 1.
    """

    borrower: str
    staff_no: str
    loan_no: str
    purpose: str
    level_label: str
    printed_at: str
    copy_no: int
    copies: int


@dataclass(frozen=True, slots=True)
class Daily:
    """A paper of daily work: text above, blocks, lines to sign. number: its own, in header and footer. Source: B-117a."""

    title: str
    number: str
    above: tuple[str, ...]
    blocks: tuple[Block, ...]
    signed: tuple[str, ...]
    made_by: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """A contract. ours, theirs: lines of the two signature boxes; proofs: lines of the footer that name the texts by hash.

    mark: what runs across every page of a text that binds nobody; empty for an approved one.
    """

    title: str
    number: str
    facts: tuple[Fact, ...]
    blocks: tuple[Text, ...]
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    proofs: tuple[str, ...]
    mark: str
    made_by: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Case:
    """What stands on the forms of one archive; every text is final. catalogue and register: rows as their headers."""

    title: str
    archive_no: str
    class_code: str
    shelf: str
    secrecy: str
    volumes: int
    facts: tuple[Fact, ...]
    catalogue: tuple[tuple[str, ...], ...]
    register: tuple[tuple[str, ...], ...]
    made_by: str
    made_at: str
