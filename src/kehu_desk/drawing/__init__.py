"""Pictures that serve screen and paper alike: fonts, tones, charts. No Qt. Source: screens.md §1 (Charts)."""
