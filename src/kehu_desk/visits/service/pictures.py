"""Pictures as phones make them: when and where they were taken, a small upright copy, and a copy without place for outside.

Decoding takes its time: on a worker, never on the window's thread.
"""

import struct
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from kehu_desk.archives.service.attachments import MOST_BYTES
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.visits.rules.places import MICRO, Spot, on_earth

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS: Final = ("JPEG", "PNG", "WEBP")
MOST_PIXELS: Final = 64_000_000  # 8 K by 8 K: more is no photo of a shelf
THUMB: Final = 320
QUALITY: Final = 92
MEGA: Final = 1_000_000
EXIF, GPS = 0x8769, 0x8825
TAKEN, TAKEN_OFFSET, ORIENTATION = 36867, 36881, 0x0112
BROKEN: Final = (OSError, SyntaxError, ValueError, TypeError, KeyError, EOFError, ArithmeticError, struct.error)


class Picture(NamedTuple):
    """One picture, ready to be kept. taken_at: by its camera; where: where it was taken; thumbnail: JPEG, upright, no metadata."""

    name: str
    content: bytes
    taken_at: datetime | None
    where: Spot | None
    thumbnail: bytes
    caption: str = ""


def read_picture(name: str, content: bytes, office: ZoneInfo) -> Picture:
    """Look at a file. Raises Refused: E_FILE_TOO_BIG, E_PICTURE_KIND, E_PICTURE_PIXELS, E_PICTURE_BROKEN."""
    if len(content) > MOST_BYTES:
        raise Refused(no("E_FILE_TOO_BIG", limit=MOST_BYTES // (1024 * 1024), name=name))
    image = _opened(name, content)
    try:
        taken, where = _taken(image, office), _where(image)
        return Picture(name, content, taken, where, _thumbnail(image))
    except BROKEN as error:
        raise Refused(no("E_PICTURE_BROKEN", name=name)) from error


def stripped(name: str, content: bytes) -> bytes:
    """The picture upright and in full size, without place, time or anything else that its camera wrote. Raises as read_picture does."""
    from PIL import ImageOps

    image = _opened(name, content)
    kind = image.format or "JPEG"
    try:
        upright = ImageOps.exif_transpose(image)
        bare = upright if upright.mode in ("RGB", "L") else upright.convert("RGBA" if kind != "JPEG" else "RGB")
        bare.info = {}
        made = BytesIO()
        bare.save(made, "PNG" if kind == "PNG" else "WEBP" if kind == "WEBP" else "JPEG", quality=QUALITY)
    except BROKEN as error:
        raise Refused(no("E_PICTURE_BROKEN", name=name)) from error
    return made.getvalue()


def _opened(name: str, content: bytes) -> "Image":
    """The head is read, no pixel yet: its size decides first, so that a small file cannot ask for all memory there is."""
    from PIL import Image, UnidentifiedImageError

    try:
        image = Image.open(BytesIO(content), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise Refused(no("E_PICTURE_PIXELS", name=name, most=MOST_PIXELS // MEGA)) from error
    except UnidentifiedImageError as error:
        raise Refused(no("E_PICTURE_KIND", name=name)) from error
    except BROKEN as error:
        raise Refused(no("E_PICTURE_BROKEN", name=name)) from error
    if image.width * image.height > MOST_PIXELS:
        raise Refused(no("E_PICTURE_PIXELS", name=name, most=MOST_PIXELS // MEGA))
    return image


def _thumbnail(image: "Image") -> bytes:
    from PIL import ImageOps

    small = image
    small.draft("RGB", (2 * THUMB, 2 * THUMB))  # a JPEG is decoded at a fraction of its size
    small.thumbnail((THUMB, THUMB))
    small = ImageOps.exif_transpose(small)
    small = small.convert("RGB")
    small.info = {}
    made = BytesIO()
    small.save(made, "JPEG", quality=80)
    return made.getvalue()


def _taken(image: "Image", office: ZoneInfo) -> datetime | None:
    """When the shutter clicked, by the offset that the camera wrote, else by the office's zone; nothing where it wrote nonsense."""
    try:
        details = image.getexif().get_ifd(EXIF)
        local = datetime.strptime(str(details[TAKEN]).strip("\0 "), "%Y:%m:%d %H:%M:%S")
        return local.replace(tzinfo=_offset(details.get(TAKEN_OFFSET)) or office).astimezone(UTC)
    except (*BROKEN, OverflowError):
        return None


def _offset(text: Any) -> timezone | None:
    """+08:00 as cameras write it."""
    said = str(text or "").strip("\0 ")
    if len(said) != 6 or said[0] not in "+-" or said[3] != ":" or not (said[1:3] + said[4:]).isdigit():
        return None
    shift = timedelta(hours=int(said[1:3]), minutes=int(said[4:]))
    return timezone(-shift if said[0] == "-" else shift) if shift < timedelta(days=1) else None


def _where(image: "Image") -> Spot | None:
    """Where it was taken; nothing where that is not said, or is no place on earth."""
    try:
        gps = image.getexif().get_ifd(GPS)
        lat, lon = _degrees(gps[2], str(gps[1]).startswith("S")), _degrees(gps[4], str(gps[3]).startswith("W"))
    except BROKEN:
        return None
    return (lat, lon) if on_earth(lat, lon) and (lat, lon) != (0, 0) else None


def _degrees(parts: Any, negative: bool) -> int:
    degrees, minutes, seconds = (float(each) for each in parts)
    found = round((degrees + minutes / 60 + seconds / 3600) * MICRO)
    return -found if negative else found
