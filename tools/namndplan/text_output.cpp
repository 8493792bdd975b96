#include "namndplan/text_output.h"

#include "namndplan/base/output_file.h"

namespace namndplan::cli {

int put_text(Context& context, const std::string& text) {
  if (context.options.output.empty()) {
    context.out.text() += text;
    return exit_clean;
  }
  if (auto error = write_file(context.options.output, text)) {
    context.complain(*error);
    return exit_failure;
  }
  return exit_clean;
}

}  // namespace namndplan::cli
