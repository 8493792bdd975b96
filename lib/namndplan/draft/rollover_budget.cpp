// The budget: what was this year's becomes the year before, and what is new is left to fill in.
#include <algorithm>
#include <utility>

#include "namndplan/draft/rollover_parts.h"
#include "namndplan/draft/words.h"
#include "namndplan/model/find.h"

namespace namndplan::draft {
namespace {

constexpr std::string_view line_keys[] = {"intäkter", "kostnader", "nettokostnad"};

class BudgetPart {
 public:
  BudgetPart(Rollover& rollover, YamlNode& node)
      : rollover_(rollover), budget_(rollover.plan().budget), node_(node) {}

  void roll() {
    roll_derivation();
    roll_frame();
    YamlNode* lines = node_.find("rader");
    if (lines != nullptr) {
      for (YamlNode& line : lines->items) roll_line(line);
    }
    note("text", "texten är från", "; läs igenom");
    note("omfördelningar", "från", "; ta bort det som inte gäller");
    note("prognos_föregående_år", "ersätts med prognosen för");
    note("index", "som");
    note("po_pålägg", "som");
    note("nettokostnadsmål", "som");
  }

 private:
  std::string old_year() const { return std::to_string(rollover_.old_year()); }
  MoneyUnit unit() const { return budget_.written_unit(); }

  // "som 2026", with what follows the year.
  void note(std::string_view key, std::string_view before_year, std::string_view after = {}) {
    YamlNode* there = node_.find(key);
    if (there == nullptr || there->is_empty()) return;
    say_beside(*there, fmt::format("{} {}{}", before_year, old_year(), after));
  }

  // The changes that gave the old frame are decided ones of an earlier year by now.
  void roll_derivation() {
    YamlNode* derivation = node_.find("ramhärledning");
    if (derivation != nullptr && derivation->find("ändringar") != nullptr &&
        !budget_.derivation.changes.empty()) {
      keep_changes(*derivation);
    }
    if (!budget_.frame) return;
    YamlNode base = YamlNode::map(true);
    base.set("år", YamlNode::value(old_year()));
    base.set("belopp", YamlNode::value(std::string(node_.text_of("ram"))));
    say_beside(base, fmt::format("ramen {}", old_year()));
    YamlNode fresh = YamlNode::map();
    if (derivation != nullptr) {
      if (YamlNode* old = derivation->find("utgångspunkt")) {
        base.above = std::move(old->above);
        keep_remarks(base, *old, fmt::format("Vid utgångspunkten {}", old->text_of("år")));
      }
      fresh.beside = derivation->beside;
      fresh.above = derivation->above;
      fresh.blank_above = derivation->blank_above;
      if (YamlNode* remark = derivation->find("anmärkning")) {
        fresh.set("anmärkning", std::move(*remark));
      }
    }
    fresh.set_before({"anmärkning"}, "utgångspunkt", std::move(base));
    fresh.set_before({"anmärkning"}, "ändringar", {}).beside =
        "- {orsak: …, belopp: …}, som tillsammans ger den nya ramen";
    node_.set_before(
        {"tidigare_ändringar", "omfördelningar", "prognos_föregående_år", "nettokostnadsmål",
         "index", "po_pålägg", "avvikelsegräns", "rader", "anmärkning"},
        "ramhärledning", std::move(fresh));
  }

  void keep_changes(YamlNode& derivation) {
    const FrameDerivation& old = budget_.derivation;
    YamlNode entry = YamlNode::map();
    entry.set("år", YamlNode::value(old_year()));
    Decimal sum = 0;
    bool complete = true;
    for (const FrameStep& change : old.changes) {
      complete = complete && change.amount;
      if (change.amount) sum = sum + change.amount->kronor;
    }
    if (complete) entry.set("belopp", YamlNode::value(amount_value(sum, unit())));
    if (const YamlNode* base = derivation.find("utgångspunkt")) {
      say_above(entry, fmt::format("Ändringarna i ramhärledningen {}; ramen {} var {}.", old_year(),
                                   base->text_of("år"), base->text_of("belopp")));
    }
    entry.set("delar", std::move(*derivation.find("ändringar")));
    YamlNode* earlier = node_.find("tidigare_ändringar");
    if (earlier == nullptr) {
      earlier = &node_.set_before({"omfördelningar", "prognos_föregående_år", "nettokostnadsmål",
                                   "index", "po_pålägg", "avvikelsegräns", "rader", "anmärkning"},
                                  "tidigare_ändringar", {});
    }
    earlier->kind = YamlNode::Kind::list;
    earlier->items.push_back(std::move(entry));
  }

  // The lines still give the old frame, so that a new one beside them would be an error; a plan
  // without lines takes the regionplan's.
  void roll_frame() {
    const CouncilPlan* council = rollover_.input.next_council;
    const Frame* next =
        council == nullptr ? nullptr : frame_of(*council, rollover_.plan().short_name.value);
    YamlNode* old = node_.find("ram");
    if (next == nullptr && old == nullptr) return;
    YamlNode fresh;
    if (old != nullptr) fresh.beside = old->beside;
    if (next != nullptr && budget_.lines.empty()) {
      fresh.kind = YamlNode::Kind::scalar;
      fresh.typed = true;
      fresh.set_text(amount_value(next->amount->kronor, unit()));
      say_beside(fresh, fmt::format("regionplanens ram {}", rollover_.new_year()));
    } else if (next != nullptr) {
      say_beside(fresh, fmt::format("regionplanens ram {}: {}", rollover_.new_year(),
                                    amount_value(next->amount->kronor, unit())));
    }
    if (old != nullptr && !old->is_empty()) {
      say_beside(fresh, fmt::format("{}: {}", old_year(), old->text));
    }
    node_.set_before({"text", "ramhärledning", "tidigare_ändringar", "rader", "anmärkning"}, "ram",
                     std::move(fresh));
  }

  // ---- lines ----

  // The amounts stay, as targets do, until new ones are decided.
  void roll_line(YamlNode& line) {
    const BudgetLine* old = find_budget_line(rollover_.plan(), line.text_of("verksamhet"));
    if (old == nullptr || !old->budget.given()) return;
    const NetCost* outcome = outcome_of(*old);
    bool whole_year = outcome != nullptr && rollover_.latest()->period->month == 12;
    YamlNode previous = whole_year ? net_cost_node(*outcome) : budget_of(line);
    if (YamlNode* there = line.find("föregående")) {
      keep_remarks(line, *there, fmt::format("Vid föregående i planen {}", old_year()));
    }
    line.set_before({"anmärkning"}, "föregående", std::move(previous));
    std::string note = fmt::format("Belopp som {}; beslutas på nytt; föregående är {} {}",
                                   old_year(), whole_year ? "utfall" : "budget", old_year());
    if (outcome != nullptr && !whole_year) {
      note += fmt::format("; utfall {}: {} {}", rollover_.latest()->period->iso(),
                          amount_text(outcome->kronor(), budget_), unit_word(budget_));
    }
    say_above(line, note);
  }

  // What the line has for the year, as it is written there.
  static YamlNode budget_of(const YamlNode& line) {
    YamlNode out = YamlNode::map(true);
    for (std::string_view key : line_keys) {
      const YamlNode* there = line.find(key);
      if (there == nullptr || there->is_empty()) continue;
      YamlNode copy = *there;
      copy.above.clear();
      copy.beside.clear();
      out.set(std::string(key), std::move(copy));
    }
    return out;
  }

  YamlNode amount_node(const Amount& amount) const {
    return YamlNode::value(amount_value(amount.kronor, unit()));
  }

  YamlNode net_cost_node(const NetCost& cost) const {
    YamlNode out = YamlNode::map(true);
    if (cost.income) out.set("intäkter", amount_node(*cost.income));
    if (cost.costs) out.set("kostnader", amount_node(*cost.costs));
    if (!cost.costs_by_kind.empty()) {
      YamlNode& kinds = out.set("kostnader", YamlNode::map(true));
      for (const CostKind& kind : cost.costs_by_kind) {
        kinds.set(*kind.kind, amount_node(*kind.amount));
      }
    }
    if (cost.net) out.set("nettokostnad", amount_node(*cost.net));
    return out;
  }

  // What the latest follow-up says of the line; nullptr for nothing.
  const NetCost* outcome_of(const BudgetLine& line) const {
    const FollowUp* latest = rollover_.latest();
    if (latest == nullptr) return nullptr;
    const BudgetReport* row = find_row(latest->budget, *line.unit);
    return row != nullptr && row->outcome.given() ? &row->outcome : nullptr;
  }

  Rollover& rollover_;
  const Budget& budget_;
  YamlNode& node_;
};

}  // namespace

void roll_budget(Rollover& rollover) {
  YamlNode* budget = rollover.root.find("budget");
  if (budget == nullptr || budget->is_empty()) return;
  BudgetPart(rollover, *budget).roll();
}

}  // namespace namndplan::draft
