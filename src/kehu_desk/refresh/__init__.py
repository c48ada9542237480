"""Quarterly refresh (季度维护): long-term main customers are gone through each quarter by the responsible person."""
