#include "namndplan/report/render/tables.h"

#include <cassert>

namespace namndplan::report {
namespace {

struct TableRow {
  std::string_view name;
  std::string_view columns;  // after organisation, nämnd, år, period
  std::string_view parent;
  std::string_view parent_column;
};

constexpr TableRow rows[] = {
    {"indikatorer",
     "mål delmål indikator namn typ enhet riktning utfall_tidigare_år utfall_tidigare målnivå "
     "utfall "
     "kvinnor män prognos prognosmetod måluppfyllelse nivå periodicitet ansvarig kommentar "
     "anmärkning enhet_målnivå delvis vikt källa avser samma_period_föregående_år utfall_månad "
     "ansvarig_namn",
     "delmål", "delmål"},
    {"delmål",
     "mål delmål titel antal_indikatorer med_värde täckning indikatordel aktivitetsdel "
     "måluppfyllelse nivå_beräknad nivå_gällande motivering indikatornivå begränsad vikt "
     "styrdokument",
     "mål", "mål"},
    {"mål",
     "mål titel antal_delmål bedömda täckning måluppfyllelse nivå_beräknad nivå_gällande "
     "motivering",
     "", ""},
    {"aktiviteter",
     "delmål aktivitet namn status klart enligt_plan ansvarig kommentar redovisad ansvarig_namn",
     "delmål", "delmål"},
    {"uppdrag",
     "uppdrag titel från status slutdatum försenat kommentar del_av periodicitet ansvarig", "", ""},
    {"budget",
     "verksamhet budget periodbudget periodisering utfall avvikelse_period prognos avvikelse_helår "
     "intäktsavvikelse kostnadsavvikelse avvikelse_procent föregående nettokostnadsutveckling "
     "kommentar radtyp verksamhet_namn ursprunglig_budget intäkter_budget kostnader_budget "
     "intäkter_utfall kostnader_utfall intäkter_prognos kostnader_prognos "
     "samma_period_föregående_år",
     "", ""},
    {"kostnadsslag", "verksamhet kostnadsslag budget utfall prognos", "", ""},
    {"styrdokument", "styrdokument namn gäller_från gäller_till revideras anmärkning", "", ""},
};

}  // namespace

DataTable new_table(std::string_view name) {
  for (const TableRow& row : rows) {
    if (row.name != name) continue;
    DataTable table{std::string(name),
                    {"organisation", "nämnd", "år", "period"},
                    {},
                    std::string(row.parent),
                    std::string(row.parent_column)};
    for (std::string_view rest = row.columns; !rest.empty();) {
      std::size_t blank = std::min(rest.find(' '), rest.size());
      table.columns.emplace_back(rest.substr(0, blank));
      rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    return table;
  }
  assert(false && "no such table");
  return {};
}

}  // namespace namndplan::report
