// One section of the document at a time. Rows are gathered by the unit that answers for them, in
// the order of the plan's units; those that nobody answers for come last.
#include "namndplan/draft/followup_draft.h"

#include <algorithm>
#include <utility>

#include "namndplan/draft/words.h"
#include "namndplan/model/find.h"

namespace namndplan::draft {
namespace {

// A row to fill in, and who answers for it.
struct Row {
  std::string unit;
  YamlPair pair;
};

using Rows = std::vector<YamlPair>;

YamlPair row_for(const std::string& id) { return {id, {}, true}; }

class Builder {
 public:
  explicit Builder(const FollowUpInput& input)
      : input_(input), plan_(input.plan), statuses_(input.earlier) {}

  std::string build() {
    YamlNode root = YamlNode::map();
    root.set("dokument", YamlNode::value("uppföljning")).above = head();
    root.set("format", YamlNode::value("1"));
    root.set("plan", YamlNode::string(input_.plan_reference));
    root.set("period", YamlNode::value(input_.period.iso()));
    YamlNode& decision = root.set("beslut", YamlNode::map());
    decision.set("status", YamlNode::value("utkast")).beside =
        "utkast, förslag eller beslutad; ett beslut har datum, och diarienummer eller paragraf";
    section(root, "indikatorer", indicators(),
            {"Utfall januari till och med perioden. Saknas svaret, skriv `svar saknas`; mäts det "
             "inte, `mäts ej`."});
    section(root, "aktiviteter", activities(),
            {"Skriv ej påbörjad, pågår, klar, försenad eller inställd efter kolonet; med kommentar",
             "som {status: försenad, kommentar: …}."});
    section(root, "uppdrag", assignments(),
            {"Skriv ej påbörjad, pågår, klar, avslutad, försenad eller inställd; ett klart uppdrag "
             "vill ha en",
             "kommentar: {status: klar, kommentar: …}."});
    section(root, "budget", budget(), budget_help());
    root.below = levels_help();
    return write_yaml(root);
  }

 private:
  bool december() const { return input_.period.month == 12; }
  int year() const { return plan_.year.value; }

  std::vector<std::string> head() const {
    return {fmt::format("Uppföljning {} av {}. Här står det som ska rapporteras, grupperat efter "
                        "ansvarig.",
                        input_.period.iso(), plan_.board.value),
            "Fyll i efter kolonen; det som lämnas tomt räknas som att det saknas. Decimaler skrivs "
            "med komma, men",
            "med punkt inom {…}. Rader som börjar med # är hjälp och kan tas bort."};
  }

  static void section(YamlNode& root, const std::string& key, const Rows& rows,
                      std::vector<std::string> help) {
    if (rows.empty()) return;
    YamlNode& node = root.set(key, YamlNode::map());
    node.pairs.assign(rows.begin(), rows.end());
    node.blank_above = true;
    node.above = std::move(help);
  }

  // "Scenkonst Exempel (scen)"
  std::string heading(const std::string& unit) const {
    if (unit.empty()) return "Ingen ansvarig i planen";
    const Unit* found = find_unit(plan_, unit);
    return found == nullptr ? unit : fmt::format("{} ({})", *found->name, unit);
  }

  Rows by_unit(std::vector<Row> rows) const {
    auto order = [&](const std::string& unit) -> std::size_t {
      const Unit* found = find_unit(plan_, unit);
      return found == nullptr ? plan_.units.size()
                              : static_cast<std::size_t>(found - plan_.units.data());
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
      return std::pair(order(a.unit), a.unit.empty()) < std::pair(order(b.unit), b.unit.empty());
    });
    Rows out;
    bool grouped =
        std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.unit.empty(); });
    const std::string* unit = nullptr;
    for (Row& row : rows) {
      if (grouped && (unit == nullptr || *unit != row.unit)) {
        std::vector<std::string>& above = row.pair.node.above;
        above.insert(above.begin(), fmt::format("---- {} ----", heading(row.unit)));
        row.pair.node.blank_above = unit != nullptr;
      }
      unit = &row.unit;
      out.push_back(row.pair);
    }
    return out;
  }

  // ---- indicators ----

  Rows indicators() const {
    std::vector<Row> rows;
    each_indicator(plan_, [&](const Goal&, const Objective&, const Indicator& indicator) {
      if (!indicator.schedule.value.has(input_.period.month)) return;
      YamlPair pair = row_for(*indicator.id);
      pair.node = indicator_node(indicator);
      pair.node.above = {indicator_name(indicator), "  " + known_of(indicator)};
      if (pair.node.above.back().size() == 2) pair.node.above.pop_back();
      rows.push_back({indicator.responsible.value, std::move(pair)});
    });
    return by_unit(std::move(rows));
  }

  YamlNode indicator_node(const Indicator& indicator) const {
    YamlNode node = YamlNode::map();
    YamlNode& outcome = node.set("utfall", {});
    if (indicator.on_individuals && *indicator.on_individuals == YesNo::yes) {
      outcome = YamlNode::map();
      for (const char* part : {"totalt", "kvinnor", "män"}) outcome.set(part, {});
    }
    if (!december()) node.set("prognos", {}).beside = "hela året; kan lämnas tomt";
    node.set("kommentar", {});
    return node;
  }

  // "1.1.1 Föreställningar för barn och unga (antal, st; lägre är bättre)"
  static std::string indicator_name(const Indicator& indicator) {
    std::string kind(word(*indicator.kind));
    if (*indicator.kind == IndicatorKind::yes_no) {
      kind = "Ja eller Nej";
    } else if (*indicator.kind == IndicatorKind::share) {
      kind += ", %";
    } else if (*indicator.kind == IndicatorKind::percentage) {
      kind = "%, får ligga utanför 0–100";
    } else if (indicator.unit) {
      kind += ", " + *indicator.unit;
    }
    if (indicator.accrual && *indicator.accrual == Accrual::accumulated) kind += ", ackumulerat";
    if (!indicator.higher_is_better()) {
      kind += *indicator.direction == Direction::lower ? "; lägre är bättre" : "; exakt";
    }
    return fmt::format("{} {} ({})", *indicator.id, *indicator.name, kind);
  }

  std::string known_of(const Indicator& indicator) const {
    std::string out;
    auto add = [&](std::string text) { out += (out.empty() ? "" : " · ") + std::move(text); };
    if (const Measure* target = measure_of(indicator.targets, year())) {
      add(fmt::format("målnivå {}: {}", year(), measure_text(*target)));
    } else {
      add("målnivå saknas");
    }
    for (const MonthMeasure& interim : indicator.interim_targets) {
      if (*interim.month != input_.period.month) continue;
      add(fmt::format("delårsnivå {}: {}", short_month(*interim.month),
                      measure_text(interim.measure)));
    }
    for (const YearMeasure& outcome : indicator.outcomes) {
      add(fmt::format("{}: {}", *outcome.year, measure_text(outcome.measure)));
    }
    for (const FollowUp* follow_up : input_.earlier) {
      const IndicatorReport* row = find_row(follow_up->indicators, *indicator.id);
      if (row == nullptr || !(row->outcome.given() || row->forecast.given())) continue;
      add(earlier_report(*follow_up, *row));
    }
    return out;
  }

  static std::string earlier_report(const FollowUp& follow_up, const IndicatorReport& row) {
    std::string out = follow_up.period->iso() + ":";
    if (row.outcome.given()) out += " " + measure_text(row.outcome);
    if (row.forecast.given()) {
      out +=
          fmt::format("{} prognos {}", row.outcome.given() ? "," : "", measure_text(row.forecast));
    }
    return out;
  }

  // ---- activities and assignments ----

  Rows activities() const {
    std::vector<Row> rows;
    each_objective(plan_, [&](const Goal&, const Objective& objective) {
      for (const Activity& activity : objective.activities) {
        auto status = statuses_.of_activity(*activity.id);
        if (status && is_closed(*status)) continue;
        YamlPair pair = row_for(*activity.id);
        pair.node.above = {task(*activity.id, *activity.name, activity.due,
                                status ? word(*status) : std::string_view())};
        rows.push_back({activity.responsible.value, std::move(pair)});
      }
    });
    return by_unit(std::move(rows));
  }

  // "1.1-a Turné till alla kommuner · klart 2026-05-31 · senast: pågår"
  static std::string task(std::string_view id, std::string_view name, const Located<Date>& due,
                          std::string_view status) {
    std::string out = fmt::format("{} {}", id, name);
    if (due) out += " · till " + due->iso();
    if (!status.empty()) out += fmt::format(" · senast: {}", status);
    return out;
  }

  template <class Task>
  std::optional<AssignmentStatus> status_of(const Task& task) const {
    auto latest = statuses_.of_assignment(*task.id);
    if (latest) return latest;
    return task.status ? std::optional(*task.status) : std::nullopt;
  }

  template <class Task>
  bool open(const Task& task) const {
    auto status = status_of(task);
    return !status || !is_closed(*status);
  }

  template <class Task>
  bool ends(const Task& task) const {
    return task.end_date && *task.end_date <= input_.period.last_day() && open(task);
  }

  bool due(const Assignment& assignment) const {
    if (!open(assignment)) return false;
    if (!assignment.schedule && december()) return true;
    if (assignment.schedule && assignment.schedule->has(input_.period.month)) return true;
    return ends(assignment) ||
           std::any_of(assignment.parts.begin(), assignment.parts.end(),
                       [&](const AssignmentPart& part) { return part.id && ends(part); });
  }

  template <class Task>
  YamlPair task_row(const Task& row) const {
    YamlPair pair = row_for(*row.id);
    auto status = status_of(row);
    pair.node.above = {
        task(*row.id, row.title.value, row.end_date, status ? word(*status) : std::string_view())};
    return pair;
  }

  Rows assignments() const {
    std::vector<Row> rows;
    for (const Assignment& assignment : plan_.assignments) {
      if (!due(assignment)) continue;
      rows.push_back({assignment.responsible.value, task_row(assignment)});
      for (const AssignmentPart& part : assignment.parts) {
        if (part.id && open(part)) rows.push_back({assignment.responsible.value, task_row(part)});
      }
    }
    return by_unit(std::move(rows));
  }

  // ---- budget ----

  std::vector<std::string> budget_help() const {
    return {
        fmt::format("Belopp i {}, som nettokostnad, eller {{intäkter: …, kostnader: …}}. Utan "
                    "periodbudget räknas en linjär.",
                    unit_word(plan_.budget))};
  }

  Rows budget() const {
    std::vector<Row> rows;
    for (const BudgetLine& line : plan_.budget.lines) {
      std::string known = line.budget.given() ? budget_text(line.budget.kronor()) : "";
      rows.push_back({*line.unit, budget_row(*line.unit, known)});
    }
    if (rows.empty() && plan_.budget.frame) {
      YamlPair total = budget_row("totalt", budget_text(plan_.budget.frame->kronor));
      total.quoted = false;
      return {std::move(total)};
    }
    return by_unit(std::move(rows));
  }

  std::string budget_text(const Decimal& kronor) const {
    return fmt::format("budget {}: {} {}", year(), amount_text(kronor, plan_.budget),
                       unit_word(plan_.budget));
  }

  YamlPair budget_row(const std::string& unit, std::string known) const {
    YamlPair pair{unit, YamlNode::map(), false};
    pair.node.set("periodbudget", {});
    pair.node.set("utfall", {});
    if (!december()) pair.node.set("prognos", {}).beside = "hela året";
    pair.node.set("kommentar", {});
    for (const FollowUp* follow_up : input_.earlier) {
      const BudgetReport* row = find_row(follow_up->budget, unit);
      if (row == nullptr || !(row->outcome.given() || row->forecast.given())) continue;
      known += (known.empty() ? "" : " · ") + earlier(*follow_up, *row);
    }
    if (!known.empty()) pair.node.above = {known};
    return pair;
  }

  std::string earlier(const FollowUp& follow_up, const BudgetReport& row) const {
    std::string out = follow_up.period->iso() + ":";
    if (row.outcome.given()) {
      out += " utfall " + amount_text(row.outcome.kronor(), plan_.budget);
    }
    if (row.forecast.given()) {
      out += fmt::format("{} prognos {}", row.outcome.given() ? "," : "",
                         amount_text(row.forecast.kronor(), plan_.budget));
    }
    return out;
  }

  std::vector<std::string> levels_help() const {
    const Objective* first = nullptr;
    each_objective(plan_, [&](const Goal&, const Objective& objective) {
      if (first == nullptr) first = &objective;
    });
    if (first == nullptr) return {};
    return {
        "Nivåer räknas fram. Ska en annan gälla för ett mål eller delmål, ta bort # här och "
        "motivera den:",
        "bedömning:",
        fmt::format("  \"{}\": {{nivå: delvis uppfyllt, motivering: …}}", *first->id)};
  }

  const FollowUpInput& input_;
  const BoardPlan& plan_;
  Statuses statuses_;
};

}  // namespace

std::string followup_draft(const FollowUpInput& input) { return Builder(input).build(); }

}  // namespace namndplan::draft
