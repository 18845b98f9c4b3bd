# What customers say in transcripts: one message a line, an empty line behind each talk.
FNR == 1 && NR > 1 { print "" }
/^user: / { print substr($0, 7) }
