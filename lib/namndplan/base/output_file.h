// Output files that are whole or as they were: text goes to a new file beside the target (unique
// name, O_EXCL), is flushed and closed with every result checked, and then renamed over it. A
// target that is a symbolic link or no regular file is refused. On any failure the temporary file
// is removed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "namndplan/base/text.h"

namespace namndplan {

// Nothing on success, else what went wrong ("kan inte skriva …: disken är full").
std::optional<Text> write_file(const std::string& path, std::string_view content);

// The same, but never over what is there: an existing path is a failure, also when it comes to be
// while this writes.
std::optional<Text> write_new_file(const std::string& path, std::string_view content);

// Makes the folder if it is missing (one level). Nothing on success.
std::optional<Text> make_folder(const std::string& path);

// All of `content` to a descriptor, through short writes and EINTR. A closed pipe is told apart,
// since it ends a command quietly.
enum class WriteResult { ok, closed_pipe, failed };
WriteResult write_all(int descriptor, std::string_view content);

// strerror in the reader's language for the errors that happen (ENOSPC, EACCES, ENOENT, …).
Text system_error(int error);

}  // namespace namndplan
