package diag

// viForeign is what other programs say, with %s for what changes, and the same
// in Vietnamese. A test compares it with the sources of the libraries.
var viForeign = join(foreignSystem, foreignYAML, foreignTOML, foreignJSON, foreignTemplates)

// foreignMessage is a message of another program. Its English has %s where
// something else may stand; the Vietnamese has them too, numbered when their
// order differs.
type foreignMessage struct{ english, vietnamese string }

func join(parts ...[]foreignMessage) []foreignMessage {
	var all []foreignMessage
	for _, part := range parts {
		all = append(all, part...)
	}
	return all
}

// foreignSystem is what operating systems, Go's standard library and git say of
// files, folders and addresses.
var foreignSystem = []foreignMessage{
	{"no such file or directory", "không có tệp hay thư mục này"},
	{"file does not exist", "không có tệp này"},
	{"permission denied", "không có quyền"},
	{"operation not permitted", "không được phép"},
	{"file exists", "đã có tệp này"},
	{"file already exists", "đã có tệp này"},
	{"is a directory", "đây là thư mục"},
	{"not a directory", "đây không phải là thư mục"},
	{"directory not empty", "thư mục không rỗng"},
	{"no space left on device", "đĩa đã đầy"},
	{"disk quota exceeded", "đã dùng hết dung lượng được cấp"},
	{"read-only file system", "đĩa chỉ cho đọc"},
	{"file name too long", "tên tệp quá dài"},
	{"too many open files", "quá nhiều tệp đang mở"},
	{"too many levels of symbolic links", "liên kết tượng trưng nối vòng quanh"},
	{"input/output error", "đĩa có lỗi khi đọc hoặc ghi"},
	{"invalid argument", "giá trị không hợp lệ"},
	{"invalid cross-device link", "hai nơi nằm trên hai ổ đĩa"},
	{"text file busy", "tệp đang được dùng"},
	{"device or resource busy", "đang có chương trình khác dùng"},
	{"address already in use", "địa chỉ này đang có chương trình khác dùng"},
	{"cannot assign requested address", "máy này không có địa chỉ ấy"},
	{"no such host", "không có máy chủ này"},
	{"connection refused", "máy kia từ chối kết nối"},
	{"unexpected EOF", "hết giữa chừng: có chỗ mở mà chưa đóng"},
	{"short write", "ghi chưa hết"},
	{"path escapes from parent", "đường dẫn đi ra ngoài thư mục"},
	{"executable file not found in $PATH", "không tìm thấy chương trình"},
	{"executable file not found in %PATH%", "không tìm thấy chương trình"},
	{"The system cannot find the file specified.", "không có tệp này"},
	{"The system cannot find the path specified.", "không có thư mục này"},
	{"Access is denied.", "không có quyền"},
	{"There is not enough space on the disk.", "đĩa đã đầy"},
	{"The process cannot access the file because it is being used by another process.", "tệp đang có chương trình khác dùng"},
	{"Only one usage of each socket address (protocol/network address/port) is normally permitted.", "địa chỉ này đang có chương trình khác dùng"},

	{"open %s: %s", "không mở được %s: %s"},
	{"openat %s: %s", "không mở được %s: %s"},
	{"read %s: %s", "không đọc được %s: %s"},
	{"readdir %s: %s", "không liệt kê được %s: %s"},
	{"stat %s: %s", "không xem được %s: %s"},
	{"statat %s: %s", "không xem được %s: %s"},
	{"lstat %s: %s", "không xem được %s: %s"},
	{"write %s: %s", "không ghi được %s: %s"},
	{"create %s: %s", "không tạo được %s: %s"},
	{"mkdir %s: %s", "không tạo được thư mục %s: %s"},
	{"remove %s: %s", "không xóa được %s: %s"},
	{"unlinkat %s: %s", "không xóa được %s: %s"},
	{"chmod %s: %s", "không đổi được quyền của %s: %s"},
	{"chdir %s: %s", "không vào được thư mục %s: %s"},
	{"rename %s %s: %s", "không đổi được tên %s thành %s: %s"},
	{"exec: %s: %s", "không chạy được %s: %s"},
	{"fork/exec %s: %s", "không chạy được %s: %s"},
	{"exit status %s", "chương trình kết thúc với mã %s"},
	{"listen %s: %s", "không mở được %s: %s"},
	{"bind: %s", "%s"},
	{"lookup %s: %s", "không tìm được địa chỉ của %s: %s"},

	{"fatal: not a git repository (or any of the parent directories): .git", "thư mục này không thuộc kho git nào"},
	{"fatal: not a git repository (or any parent up to mount point %s", "thư mục này không thuộc kho git nào"},
	{"fatal: detected dubious ownership in repository at %s", "kho git này là của người dùng khác: %s"},
}
