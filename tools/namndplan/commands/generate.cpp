#include "namndplan/base/suggest.h"
#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/completion/completion.h"
#include "namndplan/manual/manual.h"
#include "namndplan/text_output.h"

namespace namndplan::cli {
namespace {

int refuse(Context& context, std::string_view written,
           const std::vector<std::string_view>& candidates) {
  std::string names;
  for (std::string_view name : candidates) names += (names.empty() ? "" : ", ") + std::string(name);
  Text message =
      text("`{}` kan inte skrivas ({})", "`{}` cannot be generated ({})", shorten(written), names);
  std::string_view meant = nearest(written, candidates);
  if (!meant.empty()) {
    message.sv += fmt::format("; menade du `{}`?", meant);
    message.en += fmt::format("; did you mean `{}`?", meant);
  }
  context.complain(message);
  return exit_usage;
}

int man(Context& context, std::string_view wanted) {
  std::vector<std::string_view> names;
  for (const ManualPage& page : manual_pages()) {
    names.push_back(page.name);
    if (page.name == wanted) return put_text(context, manual_page(page, context.language()));
  }
  return refuse(context, wanted, names);
}

}  // namespace

int generate(Context& context) {
  const std::vector<std::string>& arguments = context.options.arguments;
  const std::string& what = arguments[0];
  if (what == "man") return man(context, arguments.size() > 1 ? arguments[1] : "namndplan");
  std::vector<std::string_view> names = {"man"};
  for (const Shell& shell : shells()) {
    names.push_back(shell.name);
    if (shell.name != what) continue;
    if (arguments.size() > 1) {
      context.complain(text("bara `man` följs av en sida, inte `{}`",
                            "only `man` is followed by a page, not `{}`", what));
      return exit_usage;
    }
    return put_text(context, shell.completion(context.language()));
  }
  return refuse(context, what, names);
}

}  // namespace namndplan::cli
