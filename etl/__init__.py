"""Quanhe: from Vietnamese news to a relational database."""
