// Output files that are whole or as they were: text goes to a new file beside the target (unique
// name, O_EXCL), is flushed and closed with every result checked, and then renamed over it. No part
// of the path may be a symbolic link: a tree that others have written must not lead a report
// elsewhere. What is no regular file (a device, a pipe, /dev/stdout, a shell's process
// substitution) is written directly. On any failure, and when a signal ends the program, the
// temporary files are removed.
#pragma once

#include <sys/types.h>

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "namndplan/base/text.h"

namespace namndplan {

// Nothing on success, else what went wrong ("kan inte skriva …: disken är full").
std::optional<Text> write_file(const std::string& path, std::string_view content);

// The same, but never over what is there: an existing file is a failure, also when it comes to be
// while this writes.
std::optional<Text> write_new_file(const std::string& path, std::string_view content);

struct OutputText {
  std::string name;  // in the folder
  std::string content;
};
// All of the files, or none: nothing is renamed before all are written, and what has been is
// undone when one fails. Makes the folder if it is missing (one level).
std::optional<Text> write_folder(const std::string& folder, const std::vector<OutputText>& files);

// What tells one output from another, whatever they are called: the file's identity, or that of its
// folder with its name when it does not exist yet. Nothing for what is no regular file, and for
// what cannot be written.
struct OutputIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  std::string name;  // of a new file
  auto operator<=>(const OutputIdentity&) const = default;
};
std::optional<OutputIdentity> output_identity(const std::string& path);
// That of an open file; nothing when it is not a regular one.
std::optional<OutputIdentity> output_identity(int descriptor);

// For a program's main(): SIGINT, SIGTERM, SIGHUP and SIGQUIT remove the temporary files before
// they do what they do otherwise. Those that are ignored stay so.
void remove_temporary_files_on_signals();

// All of `content` to a descriptor, through short writes and EINTR. A closed pipe is told apart,
// since it ends a command quietly.
enum class WriteResult { ok, closed_pipe, failed };
WriteResult write_all(int descriptor, std::string_view content);

// strerror in the reader's language for the errors that happen (ENOSPC, EACCES, ENOENT, …).
Text system_error(int error);

}  // namespace namndplan
