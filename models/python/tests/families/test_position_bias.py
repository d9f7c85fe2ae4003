"""The baked tables equal transformers' buckets at every distance, far beyond the clipped range."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from transformers.models.t5.modeling_t5 import T5Attention

from redraft_export.families.position_bias import MASKED, decoder_table, encoder_table
from redraft_export.hugging_face.config import parse_config
from untrained import PLAIN


@pytest.mark.parametrize(("buckets", "reach"), [(32, 128), (32, 20), (16, 64)])
def test_tables_equal_transformers(buckets: int, reach: int) -> None:
    config = parse_config(
        PLAIN | {"relative_attention_num_buckets": buckets, "relative_attention_max_distance": reach}
    )
    weight = np.arange(buckets * 2, dtype=np.float32).reshape(buckets, 2)
    relative = torch.arange(-3 * reach, 3 * reach + 1)
    for table, bidirectional in ((encoder_table(weight, config), True), (decoder_table(weight, config), False)):
        distances = relative if bidirectional else relative[relative <= 0]
        expected = weight[T5Attention._relative_position_bucket(distances, bidirectional, buckets, reach).numpy()].T
        signed = distances.numpy() if bidirectional else -distances.numpy()
        np.testing.assert_array_equal(table[0][:, np.clip(signed, -reach, reach)], expected)
    assert (decoder_table(weight, config)[0, :, -1] == MASKED).all()
