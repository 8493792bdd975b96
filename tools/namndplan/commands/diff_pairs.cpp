#include "namndplan/commands/diff_pairs.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace namndplan::cli {
namespace {

using Documents = std::vector<const DocumentFacts*>;

// A kind of document of one board (or of the council).
using Series = std::tuple<DocumentKind, std::string, std::string>;
using When = std::pair<int, int>;  // year and month

Series series_of(const DocumentFacts& document) {
  return {document.kind, document.organisation, document.short_name};
}

When when(const DocumentFacts& document) { return {document.year, document.month}; }

struct Dates {
  std::map<When, std::size_t> olds, news;
};

class Pairs {
 public:
  Pairs(const Documents& before, const Documents& after)
      : before_(before), after_(after), taken_(before.size()) {
    std::map<Series, Series> same = renamed();
    for (std::size_t i = 0; i < before.size(); ++i) {
      Series series = series_of(*before[i]);
      auto found = same.find(series);
      if (found != same.end()) series = found->second;
      all_[series].olds.emplace(when(*before[i]), i);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      all_[series_of(*after[i])].news.emplace(when(*after[i]), i);
    }
  }

  std::vector<DocumentPair> build() {
    for (const auto& [series, dates] : all_) pair(dates, std::get<0>(series));
    for (const auto& [series, dates] : all_) remove(dates);
    return std::move(pairs_);
  }

 private:
  // The one board of each side is the same board, whatever it is called now.
  std::map<Series, Series> renamed() const {
    std::map<Series, std::size_t> olds, news;
    for (const DocumentFacts* document : before_) {
      if (document->kind == DocumentKind::board_plan) ++olds[series_of(*document)];
    }
    for (const DocumentFacts* document : after_) {
      if (document->kind == DocumentKind::board_plan) ++news[series_of(*document)];
    }
    std::map<Series, Series> out;
    if (olds.size() != 1 || news.size() != 1) return out;
    for (DocumentKind kind : {DocumentKind::board_plan, DocumentKind::follow_up}) {
      Series from = olds.begin()->first;
      Series to = news.begin()->first;
      std::get<0>(from) = std::get<0>(to) = kind;
      bool taken = std::any_of(before_.begin(), before_.end(), [&](const DocumentFacts* document) {
        return from != to && series_of(*document) == to;
      });
      if (taken) continue;
      out.emplace(from, to);
    }
    return out;
  }

  void add(std::optional<std::size_t> old_index, std::optional<std::size_t> new_index,
           bool results_only = false) {
    pairs_.push_back({old_index, new_index, results_only});
  }

  static bool any_year_in_both(const Dates& dates) {
    for (const auto& [date, index] : dates.news) {
      auto from = dates.olds.lower_bound({date.first, 0});
      if (from != dates.olds.end() && from->first.first == date.first) return true;
    }
    return false;
  }

  void pair(const Dates& dates, DocumentKind kind) {
    bool two_years = !dates.olds.empty() && !dates.news.empty() && !any_year_in_both(dates);
    if (two_years && kind == DocumentKind::follow_up) return pair_results(dates);
    if (two_years && dates.olds.size() == 1 && dates.news.size() == 1) {
      taken_[dates.olds.begin()->second] = true;
      return add(dates.olds.begin()->second, dates.news.begin()->second);
    }
    for (const auto& [date, index] : dates.news) {
      auto old = dates.olds.find(date);
      if (old == dates.olds.end()) {
        add(std::nullopt, index);
      } else {
        taken_[old->second] = true;
        add(old->second, index);
      }
    }
  }

  // The latest month that both have; the others are of their years.
  void pair_results(const Dates& dates) {
    for (const auto& [date, index] : dates.olds) taken_[index] = true;
    for (auto fresh = dates.news.rbegin(); fresh != dates.news.rend(); ++fresh) {
      for (auto old = dates.olds.rbegin(); old != dates.olds.rend(); ++old) {
        if (old->first.second == fresh->first.second) return add(old->second, fresh->second, true);
      }
    }
  }

  void remove(const Dates& dates) {
    for (const auto& [date, index] : dates.olds) {
      if (!taken_[index]) add(index, std::nullopt);
    }
  }

  const Documents& before_;
  const Documents& after_;
  std::map<Series, Dates> all_;
  std::vector<bool> taken_;  // old ones
  std::vector<DocumentPair> pairs_;
};

}  // namespace

std::optional<std::pair<const DocumentFacts*, const DocumentFacts*>> find_twins(
    const std::vector<const DocumentFacts*>& documents) {
  std::map<std::pair<Series, When>, const DocumentFacts*> seen;
  for (const DocumentFacts* document : documents) {
    auto [first, fresh] = seen.try_emplace({series_of(*document), when(*document)}, document);
    if (!fresh) return std::pair(first->second, document);
  }
  return std::nullopt;
}

std::vector<DocumentPair> pair_documents(const std::vector<const DocumentFacts*>& before,
                                         const std::vector<const DocumentFacts*>& after) {
  return Pairs(before, after).build();
}

}  // namespace namndplan::cli
