// What the rules find in a plan and its follow-ups, which a test writes in YAML.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/rules/check.h"
#include "namndplan/year/repository.h"

namespace found {

using namespace namndplan;

// A plan, and what its follow-ups of the year say.
struct Files {
  std::string plan;                            // after the lines that every plan has
  std::map<int, std::string> follow_ups = {};  // by month; after the lines that each has
  bool all_read = true;                        // of the follow-ups of the plan
};

// A folder of its own, with these documents loaded and checked.
class Found {
 public:
  explicit Found(const Files& files) : folder_(new_folder()), repository_(*Root::at(folder_)) {
    const DocumentPtr plan = load("plan.yaml", head(2026) + files.plan);
    held_.push_back(plan);
    take(plan->findings);
    if (plan->rejected()) return;
    plan_ = plan->plan();
    Findings of_plan;
    rules::check_plan({*plan->plan(), nullptr}, of_plan);
    take(of_plan);
    std::vector<const FollowUp*> loaded;
    for (const auto& [month, text] : files.follow_ups) {
      const std::string period = (month < 10 ? "2026-0" : "2026-") + std::to_string(month);
      held_.push_back(load(
          period + ".yaml",
          "dokument: uppföljning\nformat: 1\nplan: plan.yaml\nperiod: " + period + "\n" + text));
      const LoadedDocument& document = *held_.back();
      take(document.findings);
      if (document.rejected()) return;
      loaded.push_back(document.follow_up());
      last_ = loaded.back();
    }
    for (const FollowUp* follow_up : loaded) {
      Findings of_follow_up;
      rules::check_follow_up({*follow_up, *plan->plan(), loaded, true, files.all_read},
                             of_follow_up);
      take(of_follow_up);
    }
  }
  ~Found() { std::filesystem::remove_all(folder_); }
  Found(const Found&) = delete;
  Found& operator=(const Found&) = delete;

  int count(std::string_view code) const {
    int n = 0;
    for (const Finding& finding : all_) n += finding.rule->code == code ? 1 : 0;
    return n;
  }
  // How many findings of the rule the next year's plan has, beside this plan and its last
  // follow-up.
  int against_next_year(const std::string& plan, std::string_view code) {
    const DocumentPtr next = load("next.yaml", head(2027) + plan);
    REQUIRE_FALSE(next->rejected());
    Findings findings;
    rules::check_plan({*next->plan(), nullptr, {{plan_, last_}}}, findings);
    int n = 0;
    for (const Finding& finding : findings.all()) n += finding.rule->code == code ? 1 : 0;
    return n;
  }
  // Of the first finding of the rule, which there is.
  Severity severity(std::string_view code) const {
    for (const Finding& finding : all_) {
      if (finding.rule->code == code) return finding.severity();
    }
    FAIL("no finding of the rule");
    return Severity::note;
  }
  // Message and advice of the first finding of the rule, in Swedish; empty when there is none.
  std::string text(std::string_view code) const {
    for (const Finding& finding : all_) {
      if (finding.rule->code == code) return finding.message.sv + "; " + finding.advice.sv;
    }
    return {};
  }
  // "NP301 NP302"
  std::string codes() const {
    std::string out;
    for (const Finding& finding : all_) {
      out += out.empty() ? "" : " ";
      out += finding.rule->code;
    }
    return out;
  }

 private:
  static std::string head(int year) {
    return "dokument: nämndplan\nformat: 1\norganisation: Region Exempel\nnämnd: Nämnden\n"
           "förkortning: N\når: " +
           std::to_string(year) + "\n";
  }
  static std::string new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "namndplan-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
  }
  DocumentPtr load(const std::string& name, const std::string& text) {
    const std::string path = folder_ + "/" + name;
    std::ofstream(path) << text;
    return repository_.load(path);
  }
  void take(const Findings& findings) {
    all_.insert(all_.end(), findings.all().begin(), findings.all().end());
  }

  std::string folder_;
  Repository repository_;
  std::vector<Finding> all_;
  std::vector<DocumentPtr> held_;
  const BoardPlan* plan_ = nullptr;
  const FollowUp* last_ = nullptr;
};

// A plan with one indicator, 1.1.1, by its fields but for id and name.
inline std::string plan_with(const std::string& fields, const std::string& rest = "") {
  return "mål:\n  - id: \"1\"\n    delmål:\n      - id: \"1.1\"\n        titel: Delmål\n"
         "        indikatorer:\n          - {id: \"1.1.1\", namn: Indikator, " +
         fields + "}\n" + rest;
}

}  // namespace found
