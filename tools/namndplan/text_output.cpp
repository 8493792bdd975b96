#include "namndplan/text_output.h"

#include <map>

#include "namndplan/year/glance.h"

namespace namndplan::cli {
namespace {

int usage(Context& context, const Text& message) {
  context.complain(message);
  return exit_usage;
}

int outcome(Context& context, const std::optional<Text>& error) {
  if (!error) return exit_clean;
  context.complain(*error);
  return exit_failure;
}

}  // namespace

int check_outputs(Context& context, const std::vector<std::string>& paths, bool new_only) {
  std::map<OutputIdentity, std::string> seen;
  if (const auto standard_output = output_identity(1)) {
    seen.emplace(*standard_output,
                 context.language() == Language::swedish ? "standard ut" : "standard output");
  }
  for (const std::string& path : paths) {
    const auto identity = output_identity(path);
    if (!identity) continue;
    if (identity->name.empty() && context.inputs->contains(identity->device, identity->inode)) {
      return usage(context,
                   text("`{}` skrivs inte över, eftersom den är underlag; ange en annan fil",
                        "`{}` is not overwritten, since it was read; name another file", path));
    }
    if (!new_only && identity->name.empty() && is_document_file(path)) {
      return usage(context,
                   text("`{}` skrivs inte över, eftersom den är en plan eller uppföljning; "
                        "ange en annan fil",
                        "`{}` is not overwritten, since it is a plan or a follow-up; name "
                        "another file",
                        path));
    }
    const auto [other, fresh] = seen.emplace(*identity, path);
    if (fresh) continue;
    return usage(context,
                 text("`{}` och `{}` är samma fil; ange två olika",
                      "`{}` and `{}` are one file; name two different ones", other->second, path));
  }
  return exit_clean;
}

int put_text(Context& context, const std::string& text) {
  const std::string& output = context.options.output;
  if (output.empty()) {
    context.out.text() += text;
    return exit_clean;
  }
  if (const int refused = check_outputs(context, {output})) return refused;
  return outcome(context, write_file(output, text));
}

int put_new_text(Context& context, const std::string& text) {
  const std::string& output = context.options.output;
  if (output.empty()) {
    context.out.text() += text;
    return exit_clean;
  }
  if (const int refused = check_outputs(context, {output}, true)) return refused;
  return outcome(context, write_new_file(output, text));
}

int put_texts(Context& context, const std::vector<OutputText>& texts) {
  const std::string& folder = context.options.output;
  std::vector<std::string> paths;
  for (const OutputText& text : texts) paths.push_back(folder + text.name);
  if (const int refused = check_outputs(context, paths)) return refused;
  return outcome(context, write_folder(folder, texts));
}

}  // namespace namndplan::cli
