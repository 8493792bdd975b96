#include "namndplan/commands/drafts.h"

#include <filesystem>
#include <system_error>

#include "namndplan/base/output_file.h"
#include "namndplan/text_output.h"
#include "namndplan/year/files.h"

namespace namndplan::cli {
namespace {

// With links resolved as far as the path exists.
std::filesystem::path real(const std::string& path) {
  std::error_code error;
  std::filesystem::path out = std::filesystem::weakly_canonical(path, error);
  return error ? std::filesystem::path(absolute_path(path)) : out;
}

constexpr std::string_view modeline = "# yaml-language-server:";
constexpr std::string_view schema_file = "namndplan.schema.json";

// Only "../" and the schema's name, so nothing that a folder is called gets into the comment.
std::string schema_lines(const Context& context, const std::string& folder) {
  const std::string& named = context.options.root;
  auto root = named.empty() ? Root::above(folder) : Root::at(named);
  const std::string real_folder = real(folder).generic_string();
  if (!root || (real_folder != root->path() && !root->holds(real_folder))) return {};
  return fmt::format(
      "{} $schema={}\n# Raden ovan är till för redigeraren. Schemat görs en gång, i roten: "
      "namndplan "
      "schema -o {}\n",
      modeline, reference_from(folder, fmt::format("{}/{}", root->path(), schema_file)),
      schema_file);
}

}  // namespace

int write_draft(Context& context, const std::string& folder, const std::string& text) {
  bool named = text.find(modeline) != std::string::npos;
  return put_new_text(context, named ? text : schema_lines(context, folder) + text);
}

std::string draft_folder(const Context& context, const std::string& otherwise) {
  const std::string& output = context.options.output;
  // What is no file (a pipe, a device) lies nowhere.
  if (output.empty() || !output_identity(output)) return otherwise;
  std::size_t slash = output.rfind('/');
  return slash == std::string::npos ? "." : output.substr(0, slash + 1);
}

std::string reference_from(const std::string& folder, const std::string& file) {
  std::filesystem::path target = real(file);
  return target.lexically_relative(real(folder)).generic_string();
}

}  // namespace namndplan::cli
