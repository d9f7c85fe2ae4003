def merge(a, b):
    """Merges two sorted lists.

    Reviewer: what happens if one of the lists is empty? I think we lose the last element.
    """
    result = []
    # Reviewer: this loop doesn't need an index; zip would be more simple.
    for i in range(min(len(a), len(b))):
        result.append(min(a[i], b[i]))
    # Reviewer: I don't understand why we sort again, the lists are already sorted.
    return sorted(result)
