"""What is read of rebates: programmes, runs, what was paid, where a customer stands."""

from kehu_desk.rebates.queries.listing import Anchor, PickedRuns, RunRow, paid_to, run_keys, run_rows
from kehu_desk.rebates.queries.programs import PickedPrograms, ProgramRow, program_keys, program_rows

__all__ = [
    "Anchor", "PickedPrograms", "PickedRuns", "ProgramRow", "RunRow", "paid_to", "program_keys", "program_rows", "run_keys", "run_rows",
]  # fmt: skip
