"""Where the value of a field comes from. Source: business.md §2 (field_provenance), R70-R72."""

from typing import Final

from kehu_desk.archives.rules.fields import field

KINDS: Final = tuple(option.code for option in field("BAS", "info_source").options)
"""rep_visit, customer_form, commissioned_survey, registry, document, internal: as 资料来源 has them."""

LETTERS: Final = dict(zip(KINDS, "abcdef", strict=True))
"""The small mark beside a field, on the screen and on paper."""

UNSAID: Final = "internal"


def known(kind: object) -> str:
    """The kind itself, or internal records where nothing else was said."""
    return kind if isinstance(kind, str) and kind in LETTERS else UNSAID
