#include "namndplan/base/utf8.h"
#include "namndplan/commands.h"
#include "namndplan/input.h"
#include "namndplan/report/plan/plan_report.h"
#include "namndplan/report/render/render.h"
#include "namndplan/text_output.h"
#include "namndplan/version.h"

namespace namndplan::cli {
namespace {

using report::Format;

const report::DataTable* table_named(const report::Report& report, std::string_view name) {
  for (const report::DataTable& table : report.tables) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

std::string table_text(const report::Report& report, const report::DataTable& table,
                       Format format) {
  switch (format) {
    case Format::csv:
      return report::csv(table);
    case Format::csv_sv:
      return report::csv_sv(table);
    default:
      return report::json(report, table, version());
  }
}

// All tables into a folder, a file each.
int write_tables(Context& context, const report::Report& report, Format format) {
  std::vector<OutputText> texts;
  for (const report::DataTable& table : report.tables) {
    texts.push_back({table.name + "." + std::string(report::file_ending(format)),
                     table_text(report, table, format)});
  }
  return put_texts(context, texts);
}

int usage(Context& context, const Text& message) {
  context.complain(message);
  return exit_usage;
}

}  // namespace

report::Wanted wanted_of(const Options& options) {
  bool people = options.format.empty() || report::format_of(options.format) == Format::markdown;
  // The tables have no place for all that a report says, so JSON has the document too.
  bool whole = options.format == "json" && options.table.empty();
  return {people || whole, !people, options.table};
}

int write_report(Context& context, const report::Report& report) {
  const Options& options = context.options;
  Format format = options.format.empty() ? Format::markdown : *report::format_of(options.format);
  bool to_folder = options.output.ends_with('/');
  if (format == Format::markdown) {
    if (!options.table.empty()) {
      return usage(context, {"--table hör ihop med -f csv, csv-sv eller json",
                             "--table goes with -f csv, csv-sv or json"});
    }
    if (to_folder) {
      return usage(context, {"en mapp skrivs med -f csv, csv-sv eller json",
                             "a folder is written with -f csv, csv-sv or json"});
    }
    return put_text(context, report::markdown(report.document));
  }
  if (!options.table.empty()) {
    const report::DataTable* table = table_named(report, options.table);
    if (table == nullptr) {
      return usage(context, text("rapporten har ingen tabell `{}`", "the report has no table `{}`",
                                 options.table));
    }
    if (to_folder) {
      return usage(context, {"en enda tabell skrivs till en fil, inte till en mapp",
                             "a single table is written to a file, not to a folder"});
    }
    return put_text(context, table_text(report, *table, format));
  }
  if (to_folder) return write_tables(context, report, format);
  if (format == Format::json) return put_text(context, report::json(report, version()));
  std::string names;
  for (const report::DataTable& table : report.tables) {
    names += (names.empty() ? "" : ", ") + table.name;
  }
  return usage(context, text("ange en tabell med --table ({}), eller en mapp med -o MAPP/",
                             "name a table with --table ({}), or a folder with -o FOLDER/", names));
}

int report_plan(Context& context) {
  const std::string& path = context.options.arguments[0];
  auto root = root_for(context, path);
  if (!root) return exit_usage;
  Folders folders(*root, reader_for(context));
  int status = exit_clean;
  DocumentPtr document = board_plan_at(context, folders, path, status);
  if (document == nullptr) return status;
  report::PlanReportInput input{*document->plan(),          context.language(),
                                {document->source->name()}, version(),
                                context.options.money_unit, wanted_of(context.options)};
  if (document->referred != nullptr) input.sources.push_back(document->referred->source->name());
  return write_report(context, report::plan_report(input));
}

}  // namespace namndplan::cli
