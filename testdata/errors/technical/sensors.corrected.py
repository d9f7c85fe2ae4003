"""Reads the temperature sensors that are connected to the bus.

Each sensor sends its value every two seconds. Values which are out of range are ignored.
"""


def to_celsius(raw: int) -> float:
    """Converts a raw value to degrees Celsius.

    The sensor has an offset of 55 degrees, so we have to subtract it.
    """
    # See page 12 of the datasheet; the formula on page 9 was wrong.
    return raw * 0.25 - 55
