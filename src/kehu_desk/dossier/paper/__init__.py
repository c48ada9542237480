"""The printed dossier: plain values in, PDF bytes out. No database, no Qt; empty, so that naming it loads no ReportLab."""
