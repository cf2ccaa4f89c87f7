"""Text: folding, sentences, gazetteers."""
