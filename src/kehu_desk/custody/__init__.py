"""保管与移交: levels, sealing, destroying, transfer of customers, hand-over of people. Source: borrowing.md 5.12, B-081, B-103."""
