"""How to come into the demo office. Imports nothing, so that the sign-in can show it at once."""

PASSWORD = "demo-kehu-desk"
LOGINS = {"cus": "cus1", "rep": "rep1", "sup": "sup1", "kam": "kam1"}
