"""Law, chemistry and the words of labels, as tables; every figure names its source."""
