"""Which register a sentence is of, told by its file or, as well as rules can, by its words."""

from __future__ import annotations

import re

REGISTERS = ("chat", "history", "technical", "fiction", "speech", "instruction", "conversation", "essay")
_FILES = {"self-dialogue.txt.xz": "chat", "textbooks-ccby-history.txt.xz": "history"}
_RULES = (
    ("technical", re.compile(r"\b(?:API|APIs|HTTP|URL|Rust|Python|Java|Kubernetes|GitHub|server|servers|compiler|repository|plugin|runtime|database|config|metadata|endpoint|cluster|browser|Azure|Microsoft|Linux)\b|[a-z]_[a-z]|[a-z][A-Z]|`")),
    ("speech", re.compile(r"\b(?:Mr\. President|Mr\. Speaker|Madam President|General Assembly|United Nations|Security Council|Member States|delegation|fellow citizens|my Government|Congress)\b")),
    ("fiction", re.compile(r"[\"“”]|\b(?:he|she) (?:said|asked|cried|looked|turned|thought|smiled|felt|stood|knew)\b|\bsaid (?:he|she|Mr)\b")),
    ("instruction", re.compile(r"^(?:To |If you |Click|Select|Use|Make sure|Choose|Check|Enter|Add|Put|Try|Keep|Learn|Find|Read|See|Do not|Don't|Follow|Remember|You (?:can|should|must|may|need|will))\b")),
    ("conversation", re.compile(r"\b(?:I|you|Tom|Mary|me|I'm|don't|you're|we)\b")),
)  # fmt: skip
_SHORT = 80


def register(sentence: str, file: str) -> str:
    """One of REGISTERS."""
    if file in _FILES:
        return _FILES[file]
    for name, rule in _RULES:
        if rule.search(sentence) and (name != "conversation" or len(sentence) < _SHORT):
            return name
    return "essay"
