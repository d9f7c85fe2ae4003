"""Reads the temperature sensors who are connected to the bus.

Each sensor send its value every two second. Values witch are out of range are ignored.
"""


def to_celsius(raw: int) -> float:
    """Converts a raw value to degree Celsius.

    The sensor have an offset of 55 degrees, so we have to substract it.
    """
    # See page 12 of the datasheet; the formula on page 9 were wrong.
    return raw * 0.25 - 55
