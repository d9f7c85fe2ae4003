# Tokenised English to roughly natural text, for measuring speed on it: sed -E -f testdata/natural.sed dev.src
# Scores are no use on this; the evaluation has a real detokeniser.
s/ ([.,!?;:%)])/\1/g
s/ (n't|'s|'re|'ve|'ll|'d|'m)( |$)/\1\2/g
s/\( /(/g
