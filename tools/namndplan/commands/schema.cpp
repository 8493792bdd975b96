#include "namndplan/format/schema.h"

#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/text_output.h"

namespace namndplan::cli {
namespace {

// As files have it, and as the other commands are called.
constexpr std::string_view names[][2] = {
    {"nämndplan", "plan"}, {"uppföljning", "followup"}, {"regionplan", "regionplan"}};

std::optional<DocumentKind> kind_named(std::string_view wanted) {
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (names[i][0] == wanted || names[i][1] == wanted) return static_cast<DocumentKind>(i);
  }
  return std::nullopt;
}

}  // namespace

int schema(Context& context) {
  const std::vector<std::string>& arguments = context.options.arguments;
  std::optional<DocumentKind> kind;
  if (!arguments.empty()) {
    kind = kind_named(arguments[0]);
    if (!kind) {
      context.complain(
          text("`{}` är inget slag av dokument; skriv nämndplan, uppföljning eller "
               "regionplan",
               "`{}` is no kind of document; write nämndplan, uppföljning or "
               "regionplan",
               shorten(arguments[0])));
      return exit_usage;
    }
  }
  return put_text(context, format::json_schema(kind, context.language()));
}

}  // namespace namndplan::cli
