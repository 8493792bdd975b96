// JUnit's XML, in the form that GitLab, Jenkins, Azure and others read: a suite a file, a case a
// finding. What makes the run fail is a failure; what is only told passes, with its text as output,
// so that a pipeline is not red for a note. A file with nothing to say is a case that passes.
#include <map>
#include <span>

#include "namndplan/base/markup.h"
#include "namndplan/base/utf8.h"
#include "namndplan/diag/formats.h"

namespace namndplan {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, xml_escaped(visible(value)));
}

std::string count_attributes(std::size_t cases, std::size_t failures) {
  return fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"0\"", cases, failures);
}

bool fails(const Finding& finding, const FindingRun& run) {
  return finding.severity() >= run.fail_on;
}

// Cases of one file by name: the same name twice would be taken for the same case run twice. No
// line number, so that a case keeps its name when lines move.
class CaseNames {
 public:
  std::string name_of(const Finding& finding, Language language) {
    const std::string& about = finding.path.empty() ? finding.message.in(language) : finding.path;
    std::string name = fmt::format("{} {}: {}", finding.rule->code, finding.rule->name, about);
    const std::size_t number = ++seen_[name];
    return number == 1 ? name : fmt::format("{} ({})", name, number);
  }

 private:
  std::map<std::string, std::size_t> seen_;
};

void append_case(std::string& out, const std::string& name, const Finding& finding,
                 const FindingRun& run) {
  std::string body;
  append_text(body, finding, {run.language, false});
  out += "    <testcase" + attribute("name", name) + attribute("classname", finding.file) + ">\n";
  if (fails(finding, run)) {
    out += "      <failure" + attribute("message", finding.message.in(run.language)) +
           attribute("type", severity_word(finding.severity(), Language::english)) + ">" +
           xml_escaped(body) + "</failure>\n";
  } else {
    out += "      <system-out>" + xml_escaped(body) + "</system-out>\n";
  }
  out += "    </testcase>\n";
}

// What stands for a file without a finding to show.
void append_passed(std::string& out, const CheckedFile& file, Language language) {
  Text name = text("inga fynd", "no findings");
  if (file.findings > 0) {
    name = text("{} fynd visas inte", "{} findings not shown", file.findings);
  }
  out += "    <testcase" + attribute("name", name.in(language)) +
         attribute("classname", file.name) + "/>\n";
}

}  // namespace

void render_junit(std::string& out, const FindingRun& run) {
  std::size_t all_cases = 0;
  std::size_t all_failures = 0;
  std::string suites;
  std::span<const Finding> rest = run.findings;
  for (const CheckedFile& file : run.files) {
    const std::span<const Finding> here = rest.first(file.shown);
    rest = rest.subspan(file.shown);
    std::size_t failures = 0;
    for (const Finding& finding : here) failures += fails(finding, run) ? 1 : 0;
    const std::size_t cases = std::max<std::size_t>(here.size(), 1);
    all_cases += cases;
    all_failures += failures;
    suites +=
        "  <testsuite" + attribute("name", file.name) + count_attributes(cases, failures) + ">\n";
    CaseNames names;
    for (const Finding& finding : here) {
      append_case(suites, names.name_of(finding, run.language), finding, run);
    }
    if (here.empty()) append_passed(suites, file, run.language);
    suites += "  </testsuite>\n";
  }
  std::string tally = tally_line(run.tally, run.language);
  tally.pop_back();  // its line end
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
         attribute("name", "namndplan: " + tally) + count_attributes(all_cases, all_failures) +
         ">\n" + suites + "</testsuites>\n";
}

}  // namespace namndplan
