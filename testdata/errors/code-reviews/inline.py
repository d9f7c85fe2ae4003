def merge(a, b):
    """Merges two sorted lists.

    Reviewer: what happen if one of the lists are empty? I think we looses the last element.
    """
    result = []
    # Reviewer: this loop don't need an index; zip would be more simple.
    for i in range(min(len(a), len(b))):
        result.append(min(a[i], b[i]))
    # Reviewer: I dont understand why we sort again, the lists are allready sorted.
    return sorted(result)
