"""Photos: what is read from them, what they may not do to us, what is kept, who sees them, what leaves the house."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from photo_sample import bomb, photo, place_of
from PIL import Image
from visit_steps import ROLES, one, put, report, rows

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.archives.entities import Attachment, AttachmentContent
from kehu_desk.archives.service.attachments import MOST_BYTES
from kehu_desk.kernel.clock import zone
from kehu_desk.kernel.errors import Refused
from kehu_desk.visits.entities import Visit, VisitPhoto
from kehu_desk.visits.service import drop_draft, export_photo, keep_draft, read_photo, submit_visit
from kehu_desk.visits.service.pictures import read_picture, stripped
from kehu_desk.visits.service.reading import report_page
from real_office import codes

OFFICE = zone()
RED, WHITE = (200, 0, 0), (255, 255, 255)


def read(content, name="货架.jpg"):
    return read_picture(name, content, OFFICE)


def near(colour, wanted):
    return all(abs(a - b) < 30 for a, b in zip(colour, wanted, strict=True))


# reading


def test_time_and_place_are_read_as_the_camera_wrote_them():
    found = read(photo())
    assert found.taken_at == datetime(2026, 3, 2, 1, 30, 15, tzinfo=UTC)  # half past nine in Shanghai
    assert found.where == (30_274_100, 120_155_100)


@pytest.mark.parametrize(("offset", "hour"), [("+08:00", 1), ("+00:00", 9), ("-05:00", 14), ("nonsense", 1), ("+99:00", 1)])
def test_the_offset_of_the_camera_goes_before_the_offices_zone(offset, hour):
    assert read(photo(offset=offset)).taken_at.hour == hour


@pytest.mark.parametrize("taken", [None, "yesterday", "0000:00:00 00:00:00", "2026:13:40 25:61:61"])
def test_a_camera_without_a_clock_says_nothing(taken):
    assert read(photo(taken=taken)).taken_at is None


@pytest.mark.parametrize(("where", "expected"), [(None, None), ((0.0, 0.0), None), ((-33.8, -151.2), (-33_800_000, -151_200_000))])
def test_a_place_is_read_on_either_side_of_the_equator(where, expected):
    assert read(photo(where=where)).where == expected


def test_the_small_copy_stands_upright_and_says_nothing_of_the_camera():
    lying = read(photo((640, 480), turned=6))  # to be turned by a quarter to the right
    small = Image.open(BytesIO(lying.thumbnail))
    assert (small.format, small.size) == ("JPEG", (240, 320))
    assert near(small.getpixel((200, 60)), RED) and near(small.getpixel((60, 60)), WHITE)
    assert len(small.getexif()) == 0


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_jpeg_png_and_webp_are_pictures(kind):
    assert Image.open(BytesIO(read(photo(kind=kind)).thumbnail)).size == (320, 240)


def test_forty_megapixels_are_read():
    found = read(photo((7680, 5216), marked=False))
    assert max(Image.open(BytesIO(found.thumbnail)).size) == 320


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E_PICTURE_KIND"),
        (b"%PDF-1.7 not a picture", "E_PICTURE_KIND"),
        (photo()[:2000], "E_PICTURE_BROKEN"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 300, "E_PICTURE_BROKEN"),
        (bomb(), "E_PICTURE_PIXELS"),
        (bomb(9000, 9000), "E_PICTURE_PIXELS"),
        (bomb(3000, 3000), "E_PICTURE_BROKEN"),
    ],
)
def test_what_is_no_sound_picture_is_refused(content, code):
    with pytest.raises(Refused) as refused:
        read(content)
    assert refused.value.codes[0] in (code, "E_PICTURE_KIND" if code == "E_PICTURE_BROKEN" else code)


def test_a_file_above_the_limit_is_refused_before_it_is_looked_at():
    with pytest.raises(Refused) as refused:
        read(b"\0" * (MOST_BYTES + 1))
    assert refused.value.codes == ("E_FILE_TOO_BIG",)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_copy_for_outside_is_upright_in_full_size_and_tells_no_place(kind):
    original = photo((640, 480), turned=6, kind=kind)
    assert place_of(original)
    copy = stripped("货架.jpg", original)
    found = Image.open(BytesIO(copy))
    assert (found.format, found.size) == (kind, (480, 640))
    assert place_of(copy) == {} and len(found.getexif()) == 0
    assert b"PHONE-MAKER" not in copy and b"2026:03:02" not in copy
    assert near(found.convert("RGB").getpixel((400, 100)), RED)


# keeping


def kept(trade, login="rep", submit=True, **more):
    write = submit_visit if submit else keep_draft
    return write(trade.door, trade[login], trade.customer, report(trade), photos=[read(photo(**more))._replace(caption="主货架")])


def test_a_photo_is_kept_whole_as_a_file_of_the_visit(trade):
    visit = kept(trade)
    row = one(trade, VisitPhoto)
    assert (row.visit_id, row.caption, row.lat6, row.lon6) == (visit, "主货架", 30_274_100, 120_155_100)
    file = one(trade, Attachment, subject_id=visit)
    assert (file.section, file.level, file.media_type) == ("VIS", 1, "image/jpeg")
    name, content = read_photo(trade.door, trade["sup"], row.id)
    assert (name, place_of(content) != {}) == ("货架.jpg", True)
    assert [each.subject.endswith("photo") for each in trade.entries("visit.report")] == [False, True]


def test_the_place_of_a_photo_is_the_place_of_the_visit_and_its_distance(trade):
    from kehu_desk.archives.entities import Revision

    with trade.house.store.write() as session, session.begin():
        row = session.query(Revision).filter_by(customer_id=trade.customer, section="BAS").one()
        row.body = row.body | {"addresses": [{"line": "延安路1号", "position": "30.2800,120.1551"}]}
    kept(trade)
    row = one(trade, Visit)
    assert (row.lat6, row.lon6, row.checked_by) == (30_274_100, 120_155_100, "photo_exif")
    assert row.distance_m == 656  # 0.0059 degrees north, at 111.195 km a degree


def test_without_a_known_address_there_is_no_distance(trade):
    kept(trade)
    assert one(trade, Visit).distance_m is None


def test_photos_of_a_draft_come_and_go_with_it(trade):
    draft = kept(trade, submit=False)
    [first] = rows(trade, VisitPhoto)
    keep_draft(trade.door, trade["rep"], trade.customer, report(trade), visit=draft, photos=[read(photo(), "二.jpg")], gone=[first.id])
    assert [each.name for each in rows(trade, Attachment, subject_id=draft)] == ["二.jpg"]
    drop_draft(trade.door, trade["rep"], draft)
    assert rows(trade, VisitPhoto) == [] == rows(trade, Attachment, subject_id=draft)
    with trade.house.store.read() as session:
        assert session.query(AttachmentContent).count() == 0


def test_thirty_photos_are_enough(trade):
    one_ = read(photo((16, 16), marked=False))
    assert codes(submit_visit, trade.door, trade["rep"], trade.customer, report(trade), photos=[one_] * 31) == ("E_PHOTOS_MANY",)
    assert rows(trade, Visit) == []


# seeing and giving out


@pytest.mark.parametrize("login", ROLES)
def test_who_may_see_and_who_may_take_a_photo_out(trade, login):
    visit = kept(trade)
    picture = one(trade, VisitPhoto).id
    sees = not codes(read_photo, trade.door, trade[login], picture)
    assert sees is (login in ("rep", "sup", "mgr"))
    assert (not codes(report_page, trade.door, trade[login], visit)) is sees
    taken = codes(export_photo, trade.door, trade[login], picture)
    assert (not taken) is (login == "rep"), taken
    assert len(trade.entries("visit.save_photo")) == (1 if login == "rep" else 1 if sees else 0)


def test_what_leaves_the_house_tells_no_place_and_stands_in_the_log(trade):
    kept(trade)
    picture = one(trade, VisitPhoto).id
    _name, copy = export_photo(trade.door, trade["rep"], picture)
    assert place_of(copy) == {}
    [entry] = trade.entries("visit.save_photo")
    assert (entry.customer_id, entry.subject, entry.result) == (trade.customer, str(picture), "done")


def test_thumbnails_stand_as_high_as_the_section_b_018(trade):
    visit = kept(trade)
    assert report_page(trade.door, trade["mgr"], visit).view.photos[0].thumbnail
    put(trade, RaisedLevel(customer_id=trade.customer, section="VIS", level=2))
    assert codes(report_page, trade.door, trade["mgr"], visit) == ("E_NOT_FOUND",)  # L2 asks a manager for a purpose
    assert codes(read_photo, trade.door, trade["mgr"], one(trade, VisitPhoto).id) == ("E_NOT_FOUND",)
    assert report_page(trade.door, trade["sup"], visit).view.photos


def test_a_photo_of_a_draft_is_its_writers_alone(trade):
    kept(trade, submit=False)
    picture = one(trade, VisitPhoto).id
    assert codes(read_photo, trade.door, trade["sup"], picture) == ("E_NOT_FOUND",) == codes(read_photo, trade.door, trade["mgr"], picture)
    assert read_photo(trade.door, trade["rep"], picture)[0] == "货架.jpg"
