"""Pictures as phones make them: with time, place and orientation, and files that only look like pictures."""

import struct
import zlib
from io import BytesIO

from PIL import Image

HANGZHOU = (30.2741, 120.1551)
TAKEN = "2026:03:02 09:30:15"


def photo(size=(640, 480), *, taken=TAKEN, offset=None, where=HANGZHOU, turned=1, kind="JPEG", marked=True):
    """Bytes of a picture whose upper left quarter is red, as the camera stored it."""
    image = Image.new("RGB", size, "white")
    if marked:
        image.paste((200, 0, 0), (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010F] = "PHONE-MAKER"
    details = exif.get_ifd(0x8769)
    if taken:
        details[36867] = taken
    if offset:
        details[36881] = offset
    if where:
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2] = ("N" if where[0] >= 0 else "S"), parts(abs(where[0]))
        gps[3], gps[4] = ("E" if where[1] >= 0 else "W"), parts(abs(where[1]))
    made = BytesIO()
    image.save(made, kind, exif=exif)
    return made.getvalue()


def parts(degrees):
    whole, rest = divmod(degrees, 1)
    minutes, seconds = divmod(rest * 60, 1)
    return (whole, minutes, round(seconds * 60, 4))


def place_of(content):
    """The place that a file tells, by Pillow; nothing when it tells none."""
    return dict(Image.open(BytesIO(content)).getexif().get_ifd(0x8825))


def bomb(width=60_000, height=60_000):
    """A PNG of a few bytes whose head says that it is enormous."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
