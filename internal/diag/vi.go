package diag

// vietnamese is the catalogue: the Vietnamese format of each English one.
// Arguments may be reordered with explicit indexes (%[2]q).
var vietnamese = map[string]string{}
