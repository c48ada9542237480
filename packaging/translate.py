"""Keeps the Chinese complete: ``update`` collects, fills and compiles; ``check`` exits 1 and lists what is wrong.

The Chinese lives in ``translations/parts/*.tsv``, one text a line: English, tab, Chinese, and where one English text needs
two Chinese ones, tab and context. Line ends and tabs inside a text are written ``\\n`` and ``\\t``.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree.ElementTree import Element, ElementTree  # building only; reading goes through defusedxml

from defusedxml.ElementTree import parse
from texts import spoken

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
FOLDER = ROOT / "translations"
TS = FOLDER / "kehu_desk_zh_CN.ts"
QM = TS.with_suffix(".qm")
GAP = re.compile(r"\{\w*\}|%n|%L?\d")
AGAIN = "run: make translations"

Phrases = dict[tuple[str, str], str]  # (context or "", English) -> Chinese


class Text(NamedTuple):
    """One message of the .ts file. state: "" finished, or lupdate's unfinished, vanished, obsolete."""

    context: str
    source: str
    chinese: str
    state: str

    def __str__(self) -> str:
        """How a complaint names it."""
        return f"{self.context}: {self.source!r}"


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of PySide6's own translation tools; their chatter is shown only when they fail."""
    program = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or f"pyside6-{name}"
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def collect(ts: Path, *options: str) -> None:
    """Bring the .ts file up to the source texts; no line numbers, so that it changes only when a text does."""
    guesses = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    languages = ("-source-language", "en", "-target-language", "zh_CN")
    tool("lupdate", "-extensions", "py", "-locations", "none", "-sort-messages", *guesses, *languages, *options, SOURCE, "-ts", ts)


def messages(tree: ElementTree) -> list[tuple[str, Element]]:
    """(context, message) in file order."""
    return [(context.findtext("name", ""), message) for context in tree.iter("context") for message in context.iter("message")]


def chinese_node(message: Element) -> Element:
    """Where the Chinese stands: Chinese has one plural form, kept one level deeper."""
    translation = message.find("translation")
    assert translation is not None, "lupdate gives every message a translation"
    form = translation.find("numerusform")
    return translation if form is None else form


def texts(ts: Path) -> list[Text]:
    """All messages of a .ts file."""
    found = []
    for context, message in messages(parse(ts)):
        state = message.find("translation").get("type", "")  # type: ignore[union-attr]
        found.append(Text(context, message.findtext("source", ""), chinese_node(message).text or "", state))
    return found


def phrases(folder: Path) -> tuple[Phrases, list[str]]:
    """The Chinese of all parts, and complaints about lines that are broken or disagree."""
    known: Phrases = {}
    complaints = []
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
            fields = [field.replace("\\n", "\n").replace("\\t", "\t") for field in line.split("\t")]
            if not line.strip():
                continue
            if len(fields) not in (2, 3) or not all(fields):
                complaints.append(f"{path.name}:{number}: not English, tab, Chinese: {line!r}")
            elif known.setdefault(key := ("".join(fields[2:]), fields[0]), fields[1]) != fields[1]:
                complaints.append(f"{path.name}:{number}: {fields[0]!r} is {known[key]!r} elsewhere; name the context in a third column")
    return known, complaints


def wanted(known: Phrases, context: str, source: str) -> str | None:
    """The Chinese for a text: its own context first."""
    return known.get((context, source), known.get(("", source)))


def fill(ts: Path, known: Phrases) -> None:
    """Write the Chinese of the parts into the .ts file."""
    tree: ElementTree = parse(ts)
    for context, message in messages(tree):
        chinese = wanted(known, context, message.findtext("source", ""))
        if chinese is not None:
            chinese_node(message).text = chinese
            message.find("translation").attrib.pop("type", None)  # type: ignore[union-attr]
    tree.write(ts, encoding="utf-8", xml_declaration=True)


def update() -> None:
    """Collect, fill, and let lupdate write the file once more in its own form; then compile."""
    collect(TS, "-no-obsolete")
    fill(TS, phrases(FOLDER / "parts")[0])
    collect(TS, "-no-obsolete")
    tool("lrelease", TS, "-qm", QM)


def faults() -> list[str]:
    """What a person would notice: English on the screen, a lost {gap}, or old words in the compiled file."""
    known, complaints = phrases(FOLDER / "parts")
    with TemporaryDirectory() as folder:
        fresh, compiled = Path(folder, TS.name), Path(folder, QM.name)
        shutil.copy(TS, fresh)
        collect(fresh)
        complaints += of_texts(texts(TS), texts(fresh), known) + of_calls(texts(fresh))
        tool("lrelease", TS, "-qm", compiled)
        if not QM.exists() or compiled.read_bytes() != QM.read_bytes():
            complaints.append(f"{QM.name} is not the compiled {TS.name}; {AGAIN}")
    return complaints


def of_texts(kept: list[Text], fresh: list[Text], known: Phrases) -> list[str]:
    """Unfinished, vanished and stale texts, and gaps that differ between the languages."""
    stands = {(text.context, text.source) for text in kept}
    found = [f"vanished from the source, {AGAIN}: {text}" for text in fresh if text.state in {"vanished", "obsolete"}]
    found += [f"new in the source, {AGAIN}: {text}" for text in fresh if (text.context, text.source) not in stands]
    for text in kept:
        if text.state == "unfinished" or not text.chinese:
            found.append(f"unfinished, needs a line in translations/parts: {text}")
        elif wanted(known, text.context, text.source) not in (None, text.chinese):
            found.append(f"translations/parts says otherwise, {AGAIN}: {text}")
        elif sorted(GAP.findall(text.source)) != sorted(GAP.findall(text.chinese)):
            found.append(f"the gaps differ: {text} → {text.chinese!r}")
    return found


def of_calls(fresh: list[Text]) -> list[str]:
    """Calls in the source that no translation can reach."""
    stands = {(text.context, text.source) for text in fresh}
    return [
        f"{call.where}: {call.context}: {call.source!r} {call.fault or 'is filed under a wrong context or skipped by lupdate'}"
        for call in spoken(SOURCE)
        if call.fault or (call.context, call.source) not in stands
    ]


def main(arguments: list[str]) -> int:
    """update or check."""
    if arguments == ["update"]:
        update()
        return 0
    if arguments == ["check"]:
        found = faults()
        print(*found or ["translations: complete"], sep="\n")
        return 1 if found else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
