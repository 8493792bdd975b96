#include "namndplan/figures/facts.h"

namespace namndplan {
namespace {

constexpr std::string_view subject_words[] = {"dokument",
                                              "beslut",
                                              "beredning",
                                              "avsnitt",
                                              "verksamhet",
                                              "styrdokument",
                                              "bedömningsmetod",
                                              "mål",
                                              "delmål",
                                              "indikator",
                                              "aktivitet",
                                              "uppdrag",
                                              "del",
                                              "budget",
                                              "utgångspunkt",
                                              "ändring",
                                              "rad",
                                              "omfördelning",
                                              "tidigare ändring",
                                              "del av ändring",
                                              "prognos",
                                              "del av prognos",
                                              "resultat",
                                              "bedömning",
                                              "indikatorutfall",
                                              "aktivitetsläge",
                                              "uppdragsläge",
                                              "budgetutfall",
                                              "budgetram"};

bool per_cent_or_none(const std::string& unit) { return unit.empty() || unit == "%"; }

}  // namespace

std::string_view subject_word(Subject subject) {
  return subject_words[static_cast<std::size_t>(subject)];
}

const std::string& FactRecord::parent() const {
  static const std::string nothing;
  return parent_id ? *parent_id : nothing;
}

bool same_value(const Value& a, const Value& b) {
  if (a.is_number() != b.is_number()) return false;
  if (!a.is_number()) return a.text == b.text;
  if (a.number != b.number) return false;
  return a.unit == b.unit || (per_cent_or_none(a.unit) && per_cent_or_none(b.unit));
}

}  // namespace namndplan
