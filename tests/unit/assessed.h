// A plan with one goal, and its follow-ups, written to a folder of their own, loaded from there and
// assessed: so that a test can say in YAML what it is about.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "doctest/doctest.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/year/repository.h"

namespace assessed {

using namespace namndplan;

// What a follow-up says, by month; the last one is the period's.
using FollowUps = std::map<int, std::string>;

class Period {
 public:
  // `objectives`: the rows of the goal's `delmål`; `method`: what `bedömningsmetod` says, within
  // {}.
  Period(const std::string& objectives, const FollowUps& follow_ups, const std::string& method = "")
      : folder_(new_folder()), repository_(*Root::at(folder_)) {
    plan_ = load("plan.yaml",
                 "dokument: nämndplan\nformat: 1\norganisation: Region Exempel\n"
                 "nämnd: Nämnden\nförkortning: N\når: 2026\n"
                 "beslut: {status: utkast}\nbedömningsmetod: {" +
                     method + "}\nmål:\n  - id: \"1\"\n    delmål:\n" + objectives);
    std::vector<const FollowUp*> loaded;
    for (const auto& [month, text] : follow_ups) {
      std::string period = (month < 10 ? "2026-0" : "2026-") + std::to_string(month);
      follow_ups_.push_back(load(
          period + ".yaml", "dokument: uppföljning\nformat: 1\nplan: plan.yaml\nperiod: " + period +
                                "\nbeslut: {status: utkast}\n" + text));
      loaded.push_back(follow_ups_.back()->follow_up());
    }
    period_ = std::make_unique<FollowUpPeriod>(FollowUpPeriod{*plan_->plan(), std::move(loaded)});
    result_ = fulfilment(*period_);
  }
  ~Period() { std::filesystem::remove_all(folder_); }
  Period(const Period&) = delete;
  Period& operator=(const Period&) = delete;

  const FollowUpPeriod& period() const { return *period_; }
  const GoalResult& goal() const { return result_.goals.at(0); }
  const ObjectiveResult& objective(std::size_t n = 0) const { return goal().objectives.at(n); }
  const IndicatorResult& indicator(std::size_t n = 0) const { return objective().indicators.at(n); }

 private:
  static std::string new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "namndplan-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
  }

  DocumentPtr load(const std::string& name, const std::string& text) {
    std::string path = folder_ + "/" + name;
    std::ofstream(path) << text;
    DocumentPtr document = repository_.load(path);
    INFO(text);
    REQUIRE_FALSE(document->rejected());
    return document;
  }

  std::string folder_;
  Repository repository_;
  DocumentPtr plan_;
  std::vector<DocumentPtr> follow_ups_;
  std::unique_ptr<FollowUpPeriod> period_;
  Fulfilment result_;
};

// ---- One indicator ----

// Its fields but for id and name, and the answers by month: "61", "{utfall: 61, prognos: 92}". An
// empty answer is a follow-up that does not mention it. It is due in April, August and December.
class One : public Period {
 public:
  One(const std::string& fields, const FollowUps& answers)
      : Period(
            "      - id: \"1.1\"\n        titel: Delmål\n        indikatorer:\n"
            "          - {id: \"1.1.1\", namn: Indikator, " +
                (fields.find("typ:") == std::string::npos ? "typ: antal, enhet: st, "
                                                          : std::string()) +
                fields +
                (fields.find("periodicitet:") == std::string::npos
                     ? ", periodicitet: [apr, aug, dec]}\n"
                     : "}\n"),
            reports(answers)) {}

  const IndicatorResult* operator->() const { return &indicator(); }

 private:
  static FollowUps reports(const FollowUps& answers) {
    FollowUps out;
    for (const auto& [month, answer] : answers) {
      out[month] = answer.empty() ? "" : "indikatorer:\n  \"1.1.1\": " + answer + "\n";
    }
    return out;
  }
};

// ---- Results as words ----

inline std::string shown(const std::optional<Decimal>& value) {
  return value ? value->plain() : "";
}
// In percent units, one decimal.
inline std::string in_percent(const std::optional<Decimal>& value) {
  return value ? (*value * 100).plain(1) : "";
}
inline std::string forecast(const IndicatorResult& result) {
  if (!result.forecast) return std::string(forecast_word(result.forecast_method));
  return shown(result.forecast) + " " + std::string(forecast_word(result.forecast_method));
}
template <class Result>
std::string level(const Result& result) {
  return std::string(standing_word(result.standing, result.level));
}

}  // namespace assessed
