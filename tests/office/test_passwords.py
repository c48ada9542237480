"""Passwords that can be guessed are refused (store-sync.md 4)."""

import pytest

from kehu_desk.office.rules import password_problem


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "short"),
        ("Kq7-lamp", "short"),
        ("Kq7-lampe", "short"),
        ("aaaaaaaaaaaa", "guessable"),
        ("abababababab", "guessable"),
        ("13812345678", "guessable"),
        ("zhang19870615", "guessable"),
        ("19870615ab", "guessable"),
        ("1234567890", "guessable"),
        ("qwertyuiop12", "guessable"),
        ("abcdefghijkl", "guessable"),
        ("password2024", "guessable"),
        ("admin123456", "guessable"),
        ("woaini5201314", "guessable"),
        ("1qaz2wsx3edc", "guessable"),
        ("zhangwei8371", "guessable"),
        ("ZHANGWEI-E01", "guessable"),
        ("张伟张伟张伟1234", "guessable"),
    ],
)
def test_guessable_passwords(password, why):
    found = password_problem(password, ("zhangwei", "张伟", "E01"))
    assert found is not None
    assert dict(found.facts)["why"] == why


@pytest.mark.parametrize("password", ["Kq7-lamp-Reh", "correct horse battery", "七月流火九月授衣八月剥枣", "x9$Lw!pT2#"])
def test_passwords_that_are_taken(password):
    assert password_problem(password, ("zhangwei", "张伟", "E01")) is None
