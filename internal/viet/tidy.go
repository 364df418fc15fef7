package viet

// Tidy reports whether the bytes of a file are text as nearly all have it, which is
// told in one go through them: UTF-8 without a byte order mark, in NFC, without
// control characters but tab and line feed. false says that a closer look is needed.
func Tidy(src []byte) bool { return tidy.run(src) == whole }

// The states of a tidy text: which bytes of a letter were last. The letters are those
// that [settled] takes.
const (
	whole state = stateBits * iota
	lead        // of two
	leadC2
	leadE1
	leadE1BA
	leadE1BB
	leadE2
	leadE280
	untidy
)

var tidy = newAutomaton(untidy, []step{
	{whole, '\t', '\n', whole},
	{whole, ' ', '~', whole},
	{whole, 0xC2, 0xC2, leadC2}, {leadC2, 0xA0, 0xBF, whole}, // behind the controls
	{whole, 0xC3, 0xCB, lead}, {lead, 0x80, 0xBF, whole},
	{whole, 0xE1, 0xE1, leadE1},
	{leadE1, 0xBA, 0xBA, leadE1BA}, {leadE1BA, 0xA0, 0xBF, whole}, // from Ạ
	{leadE1, 0xBB, 0xBB, leadE1BB}, {leadE1BB, 0x80, 0xB9, whole}, // to ỹ
	{whole, 0xE2, 0xE2, leadE2}, {leadE2, 0x80, 0x80, leadE280}, {leadE280, 0x90, 0xA7, whole},
})
