#include "namndplan/report/followup/followup_words.h"

#include <array>

#include "namndplan/base/number_format.h"
#include "namndplan/model/english.h"
#include "namndplan/report/render/cells.h"
#include "namndplan/report/render/writer.h"

namespace namndplan::report {
namespace {

// By rank; where there is a level.
constexpr std::array<std::string_view, rank_count> shapes{"●", "◐", "○", "", "", ""};

// Ett uppdrag är klart; the vocabulary's words are those of files.
constexpr FixedText assignment_words[] = {
    {"ej påbörjat", "not started"}, {"pågår", "ongoing"}, {"klart", "done"},
    {"avslutat", "closed"},         {"försenat", "late"}, {"inställt", "cancelled"}};
// By method.
constexpr FixedText forecast_methods[] = {
    {"", ""},
    {"nämndens prognos", "the board's forecast"},
    {"framskrivet", "projected"},
    {"framskrivet efter delårsnivån", "projected along the interim target"},
    {"senaste utfall", "latest outcome"}};

}  // namespace

Rank rank(Verdict verdict) {
  switch (verdict.standing) {
    case Standing::assessed:
      return static_cast<Rank>(verdict.level);
    case Standing::not_assessed:
      return Rank::not_assessed;
    case Standing::not_current:
      return Rank::not_current;
    case Standing::no_target:
      return Rank::no_target;
  }
  return Rank::not_assessed;
}

Verdict Verdict::of(Level stated) {
  return {stated == Level::not_assessed ? Standing::not_assessed : Standing::assessed, stated};
}

bool Verdict::operator==(const Verdict& other) const { return rank(*this) == rank(other); }

std::string shown_in_text(Verdict verdict, Language language) {
  const Rank what = rank(verdict);
  std::string word = word_in(standing_word(verdict.standing, verdict.level), language);
  if (language == Language::swedish && verdict.neuter) {
    if (what == Rank::not_assessed) word = "ej bedömt";
    if (what == Rank::not_current) word = "ej aktuellt";
  }
  const std::string_view shape = shapes[static_cast<std::size_t>(what)];
  return shape.empty() ? word : fmt::format("{} {}", shape, word);
}

std::string shown(Verdict verdict, Language language) {
  std::string text = shown_in_text(verdict, language);
  return verdict.standing == Standing::assessed ? text : "– " + text;
}

std::string shown(ActivityStatus status, Language language) { return word_in(status, language); }

std::string shown(AssignmentStatus status, Language language) {
  return std::string(assignment_words[static_cast<std::size_t>(status)].in(language));
}

std::string shown(const AssignmentState& state, Language language) {
  std::string text = state.status ? shown(*state.status, language) : std::string();
  if (state.late && state.status != AssignmentStatus::late)
    text += (text.empty() ? "" : ", ") + shown(AssignmentStatus::late, language);
  return text;
}

namespace {

// " (april)" of what was said in an earlier month.
std::string said_earlier(int said, int month, Language language) {
  return said == 0 || said == month ? std::string()
                                    : fmt::format(" ({})", month_name(said, language));
}

}  // namespace

std::string shown_in(int month, const AssignmentState& state, Language language) {
  if (!state.status) return shown(state, language);
  std::string text = shown(*state.status, language);
  text += state.said_month == 0 ? FixedText{" enligt planen", " according to the plan"}.in(language)
                                : said_earlier(state.said_month, month, language);
  if (state.late && state.status != AssignmentStatus::late)
    text += ", " + shown(AssignmentStatus::late, language);
  return text;
}

std::string shown_in(int month, const ActivityResult& result, Language language) {
  if (!result.reported)
    return std::string(FixedText{"inte redovisad", "not reported"}.in(language));
  return shown(result.status, language) + said_earlier(result.said_month, month, language);
}

std::string shown(Method method, Language language) { return word_in(method, language); }

std::string shown_forecast_method(const IndicatorResult& result, Language language) {
  std::string out(forecast_methods[static_cast<std::size_t>(result.forecast_method)].in(language));
  if (result.uncertain()) out += FixedText{", osäkert", ", uncertain"}.in(language);
  return out;
}

std::string goal_name(const Goal& goal, Language language) {
  std::string name = text("Mål {}", "Goal {}", goal.id.value).in(language);
  return goal.title ? name + ". " + *goal.title : name;
}

std::string weight_note(const Decimal& weight, const Located<YesNo>& decisive, Language language) {
  std::vector<std::string> notes;
  if (is_decisive(decisive)) notes.emplace_back(FixedText{"avgörande", "decisive"}.in(language));
  if (weight != 1) {
    notes.push_back(text("vikt {}", "weight {}", format_number(weight, language)).in(language));
  }
  std::string out;
  for (const std::string& note : notes) out += (out.empty() ? " (" : ", ") + note;
  return out.empty() ? out : out + ")";
}

std::string shown_degree(const Decimal& degree, const AssessmentLimits& limits, Language language) {
  return shown_share(limits.printed_degree(degree), 1, language);
}

Cell degree_cell(const std::optional<Decimal>& degree, const AssessmentLimits& limits) {
  return degree ? Cell::of_fixed(limits.printed_degree(*degree) * 100, 1, "%") : Cell();
}

std::string short_period(int month, Language language) {
  if (month == 1) return std::string(month_name(1, language));
  auto brief = [&](int number) {
    return language == Language::swedish ? short_month(number)
                                         : month_name(number, language).substr(0, 3);
  };
  return fmt::format("{}–{}", brief(1), brief(month));
}

std::string long_period(int month, Language language) {
  std::string_view first = month_name(1, language);
  if (month == 1) return std::string(first);
  return fmt::format("{}–{}", first, month_name(month, language));
}

std::string report_title(Month period, Language language) {
  if (period.month == 12) {
    return text("Årsrapport {}", "Annual report {}", period.year).in(language);
  }
  return text("Delårsrapport {} {}", "Interim report {} {}", long_period(period.month, language),
              period.year)
      .in(language);
}

}  // namespace namndplan::report
