// The fixed words of the format, as enumerations. Each has its words in one table (vocabulary.cpp);
// reader, reports, schema and completion all take them from there.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "namndplan/base/number.h"

namespace namndplan {

enum class DocumentKind { board_plan, follow_up, council_plan };
enum class DecisionStatus { draft, proposal, decided };
enum class IndicatorKind { count, share, percentage, mean, index, money, yes_no };
enum class Direction { higher, lower, exact };
enum class Accrual { accumulated, current };  // mätning: adds up over the year, or a state
enum class Method { mean, share_reached };
enum class ActivityStatus { not_started, ongoing, done, late, cancelled };
enum class AssignmentStatus { not_started, ongoing, done, closed, late, cancelled };
enum class Level { fulfilled, partly, not_fulfilled, not_assessed };
enum class YesNo { yes, no };

// Nothing more is expected of it, whether or not it was done.
constexpr bool is_closed(ActivityStatus status) {
  return status == ActivityStatus::done || status == ActivityStatus::cancelled;
}
constexpr bool is_closed(AssignmentStatus status) {
  return status == AssignmentStatus::done || status == AssignmentStatus::closed ||
         status == AssignmentStatus::cancelled;
}

// Written and shown with "%": a share of a whole, or a percentage that may lie outside 0–100.
constexpr bool is_percent(IndicatorKind kind) {
  return kind == IndicatorKind::share || kind == IndicatorKind::percentage;
}

// A total adds up its parts; that of every other number lies between them, as a mean does.
constexpr bool is_summed(IndicatorKind kind) {
  return kind == IndicatorKind::count || kind == IndicatorKind::money;
}

// The words of an enumeration in the order of its values, as they are written in files.
template <class E>
std::span<const std::string_view> words_of();

template <class E>
std::string_view word(E value) {
  return words_of<E>()[static_cast<std::size_t>(value)];
}

template <>
std::span<const std::string_view> words_of<DocumentKind>();
template <>
std::span<const std::string_view> words_of<DecisionStatus>();
template <>
std::span<const std::string_view> words_of<IndicatorKind>();
template <>
std::span<const std::string_view> words_of<Direction>();
template <>
std::span<const std::string_view> words_of<Accrual>();
template <>
std::span<const std::string_view> words_of<Method>();
template <>
std::span<const std::string_view> words_of<ActivityStatus>();
template <>
std::span<const std::string_view> words_of<AssignmentStatus>();
template <>
std::span<const std::string_view> words_of<Level>();
template <>
std::span<const std::string_view> words_of<YesNo>();
template <>
std::span<const std::string_view> words_of<MoneyUnit>();

}  // namespace namndplan
