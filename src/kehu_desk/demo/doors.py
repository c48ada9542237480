"""How to come into the demo office. Imports nothing, so that the sign-in can show it at once."""

PASSWORD = "kehu-demo-2026"
LOGINS = {"cus": "cus1", "rep": "rep1", "sup": "sup1", "kam": "kam1"}
