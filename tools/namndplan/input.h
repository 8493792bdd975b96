// Finding and reading what the command line names.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "namndplan/options.h"
#include "namndplan/periods.h"

namespace namndplan::cli {

// The root for a path: --root, else found from the path. Complains and gives nothing when --root is
// no folder.
std::optional<Root> root_for(Context& context, const std::string& path);

// "2 filer utan dokument; 1 utelämnad".
Text passed_over_text(const PassedOver& passed_over);

// What --reader names.
const yaml::TreeReader& reader_for(const Context& context);

// All of standard input (a little more than a file may hold, at most).
std::optional<std::string> standard_input(Context& context);

// The plan files below a folder. Complains when there is none.
PlanFiles files_of_folder(Context& context, const Root& root, const std::string& folder);

// Visits each plan file below a folder; of what was passed over standard error says how much. A
// folder that cannot be read is visited as a document that has an error. False, with a complaint,
// when there is no file.
bool check_folder(Context& context, Folders& folders, const std::string& folder,
                  const std::function<void(const DocumentPtr&)>& visit);

// Prints a document's errors, of loading and of the rules, to standard error and says that no
// report is written; and of what could not be read on the way to them. The exit status that they
// give: clean when there are none.
int refuse_errors(Context& context, Folders& folders, const DocumentPtr& document);

// The same of the first of the files beside `path` that cannot be read: it may be a part of what is
// asked for.
int refuse_unreadable(Context& context, Folders& folders, const std::string& path);

// The same of the first file in the plan's folder that has errors and may be a follow-up of it. To
// be asked after the follow-ups, one of which may have become unreadable by then.
int refuse_rejected(Context& context, Folders& folders, const LoadedDocument& plan);

// The one nämndplan that `path` names: a file, a folder with just one (or just one for the year of
// --period), or a follow-up, whose period is then taken. Complains and gives nothing otherwise, or
// when it has errors; `status` is then the exit status.
DocumentPtr board_plan_at(Context& context, Folders& folders, const std::string& path, int& status);

}  // namespace namndplan::cli
