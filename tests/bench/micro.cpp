// bench_micro FOLDER [PASSES]: how much CPU time each step takes on the plans and follow-ups below
// the folder (generate.py makes such), one thread, all in memory.
//
// Machines differ and so do minutes, so every step stands beside a plain walk over the UTF-8 of the
// same bytes: passes go round all steps, and what is printed are medians over the passes and their
// quotients. `spread` is how far apart the medians of every third pass are, in per cent of the
// whole median: differences below it mean nothing. Nothing here is a floating point number either.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "namndplan/figures/deviation.h"
#include "namndplan/figures/fulfilment.h"
#include "namndplan/report/followup/followup_report.h"
#include "namndplan/report/render/render.h"
#include "namndplan/rules/check.h"
#include "namndplan/yaml/prescan.h"
#include "namndplan/year/repository.h"
#include "yardsticks.h"

namespace namndplan::bench {
namespace {

using Nanoseconds = std::uint64_t;

// A plan with all of its year, so that every step has the same boards.
struct Board {
  DocumentPtr plan;
  std::vector<DocumentPtr> follow_ups;  // by month
  std::size_t bytes = 0;                // of all these

  FollowUpPeriod period() const {
    FollowUpPeriod period{*plan->plan(), {}};
    for (const DocumentPtr& document : follow_ups)
      period.follow_ups.push_back(document->follow_up());
    return period;
  }
};

struct Corpus {
  Repository repository;
  std::vector<Board> boards;
  std::vector<DocumentPtr> plans;  // of the boards
  std::size_t plan_bytes = 0, all_bytes = 0;
  // What later steps begin with.
  std::deque<yaml::Tree> trees;
  std::deque<Fulfilment> figures;
  std::vector<report::Report> reports;
};

// ---- Steps: each does its work once on all boards, and gives a number that depends on it ----

// The yardstick: each byte looked at once, sequences followed, nothing built. It stays as it is,
// whatever becomes of base/utf8.cpp.
std::size_t walk_utf8(std::string_view text) {
  std::size_t code_points = 0;
  for (std::size_t i = 0; i < text.size(); ++code_points) {
    auto c = static_cast<unsigned char>(text[i]);
    std::size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (c >= 0x80 && c < 0xC2) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if (i + k >= text.size() || (static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80)
        return i;
    }
    i += length;
  }
  return code_points;
}

std::string_view text_of(const LoadedDocument& document) { return document.source->text(); }

std::size_t scan(Corpus& corpus) {
  std::size_t sum = 0;
  for (const DocumentPtr& plan : corpus.plans) sum += walk_utf8(text_of(*plan));
  return sum;
}

std::size_t read_files(Corpus& corpus) {
  std::size_t sum = 0;
  for (const DocumentPtr& plan : corpus.plans)
    sum += corpus.repository.root().read(plan->real_path).text.size();
  return sum;
}

std::size_t check_bytes(Corpus& corpus) {
  std::size_t sum = 0;
  for (const DocumentPtr& plan : corpus.plans) {
    Findings findings;
    sum += yaml::check_bytes(*plan->source, findings) ? 1 : 0;
  }
  return sum;
}

std::size_t make_sources(Corpus& corpus) {
  std::size_t sum = 0;
  for (const DocumentPtr& plan : corpus.plans) {
    sum += static_cast<std::size_t>(Source("plan", std::string(text_of(*plan))).lines());
  }
  return sum;
}

std::size_t read_trees(Corpus& corpus, const yaml::TreeReader& reader) {
  std::size_t sum = 0;
  for (yaml::Tree& tree : corpus.trees) {
    Findings findings;
    tree.clear();
    if (!reader.read(tree, findings)) return 0;
    sum += tree.size();
  }
  return sum;
}

std::size_t quick_trees(Corpus& corpus) { return read_trees(corpus, yaml::quick_reader()); }
std::size_t yaml_cpp_trees(Corpus& corpus) { return read_trees(corpus, yaml::yaml_cpp_reader()); }

template <std::size_t (*parse)(std::string_view)>
std::size_t others(Corpus& corpus) {
  std::size_t sum = 0;
  for (const DocumentPtr& plan : corpus.plans) sum += parse(text_of(*plan));
  return sum;
}

// As `validate` does it: what a plan refers to is read too, and documents are let go of.
std::size_t load_documents(Corpus& corpus) {
  Repository repository(corpus.repository.root());
  std::size_t sum = 0;
  for (const DocumentPtr& plan : corpus.plans) {
    DocumentPtr document = repository.load(plan->real_path);
    sum += document->plan() != nullptr ? document->plan()->goals.size() : 0;
  }
  return sum;
}

std::size_t check_plans(Corpus& corpus) {
  std::size_t sum = 1;
  for (const DocumentPtr& plan : corpus.plans) {
    Findings findings;
    const CouncilPlan* council = plan->referred != nullptr ? plan->referred->council() : nullptr;
    rules::check_plan({*plan->plan(), council}, findings);
    sum += findings.all().size();
  }
  return sum;
}

std::size_t analyse(Corpus& corpus) {
  std::size_t sum = 0;
  for (const Board& board : corpus.boards) {
    FollowUpPeriod period = board.period();
    sum += fulfilment(period).goals.size();
    if (auto budget = deviation(period)) sum += budget->lines.size();
  }
  return sum;
}

report::Report report_of(const Board& board, const Fulfilment& figures) {
  FollowUpPeriod period = board.period();
  return report::followup_report(
      {period, figures, report::earlier_fulfilments(period), Language::swedish, {}, "bench"});
}

std::size_t build_reports(Corpus& corpus) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < corpus.boards.size(); ++i)
    sum += report_of(corpus.boards[i], corpus.figures[i]).document.blocks.size();
  return sum;
}

std::size_t render_markdown(Corpus& corpus) {
  std::size_t sum = 0;
  for (const report::Report& report : corpus.reports)
    sum += report::markdown(report.document).size();
  return sum;
}

std::size_t render_csv(Corpus& corpus) {
  std::size_t sum = 0;
  for (const report::Report& report : corpus.reports) {
    for (const report::DataTable& table : report.tables) sum += report::csv(table).size();
  }
  return sum;
}

std::size_t render_json(Corpus& corpus) {
  std::size_t sum = 0;
  for (const report::Report& report : corpus.reports) sum += report::json(report, "bench").size();
  return sum;
}

struct Step {
  std::string_view name;
  std::size_t (*work)(Corpus&);
  bool whole_year;        // its bytes are those of plans and follow-ups, not of plans alone
  bool may_lack = false;  // what it measures need not be installed
};

constexpr Step steps[] = {
    {"plain UTF-8 scan", scan, false},
    {"read: file from the page cache", read_files, false},
    {"read: copy, line starts", make_sources, false},
    {"read: check of the bytes", check_bytes, false},
    {"read: quick reader, tree", quick_trees, false},
    {"read: yaml-cpp reader, tree", yaml_cpp_trees, false},
    {"    (libyaml, events alone)", others<libyaml_events>, false, true},
    {"    (rapidyaml, tree in place)", others<rapidyaml_nodes>, false, true},
    {"read: file to model, all of it", load_documents, false},
    {"rules: plan", check_plans, false},
    {"analysis: goals and budget", analyse, true},
    {"render: build follow-up report", build_reports, true},
    {"render: markdown", render_markdown, true},
    {"render: csv, all tables", render_csv, true},
    {"render: json", render_json, true},
};
constexpr std::size_t step_count = std::size(steps);

// ---- The boards ----

void add_board(Corpus& corpus, const DocumentPtr& plan) {
  Board board{plan, {}, plan->source->text().size()};
  const std::string& path = plan->real_path;
  const Root& root = corpus.repository.root();
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  for (const PlanFile& file : plan_files_in(root, folder).files) {
    DocumentPtr document = corpus.repository.load(file);
    if (document->follow_up() == nullptr || document->rejected()) continue;
    board.follow_ups.push_back(document);
    board.bytes += document->source->text().size();
  }
  if (board.follow_ups.empty()) return;
  auto by_month = [](const DocumentPtr& a, const DocumentPtr& b) {
    return *a->follow_up()->period < *b->follow_up()->period;
  };
  std::sort(board.follow_ups.begin(), board.follow_ups.end(), by_month);
  corpus.plan_bytes += plan->source->text().size();
  corpus.all_bytes += board.bytes;
  corpus.plans.push_back(plan);
  corpus.trees.emplace_back(*plan->source);
  corpus.figures.push_back(fulfilment(board.period()));
  corpus.reports.push_back(report_of(board, corpus.figures.back()));
  corpus.boards.push_back(std::move(board));
}

void gather(Corpus& corpus, const std::string& folder) {
  const Root& root = corpus.repository.root();
  for (const PlanFile& file : plan_files_below(root, folder).files) {
    DocumentPtr document = corpus.repository.load(file);
    if (document->plan() != nullptr && !document->rejected()) add_board(corpus, document);
  }
}

// ---- Measuring and printing ----

Nanoseconds median(std::vector<Nanoseconds> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// How far apart the medians of every third pass are, in per cent of the median of all.
Nanoseconds spread(const std::vector<Nanoseconds>& times) {
  std::vector<Nanoseconds> medians;
  for (std::size_t first = 0; first < std::min<std::size_t>(3, times.size()); ++first) {
    std::vector<Nanoseconds> third;
    for (std::size_t i = first; i < times.size(); i += 3) third.push_back(times[i]);
    medians.push_back(median(third));
  }
  auto [low, high] = std::minmax_element(medians.begin(), medians.end());
  return (*high - *low) * 100 / std::max<Nanoseconds>(1, median(times));
}

// numerator / denominator with two decimals.
std::string quotient(Nanoseconds numerator, Nanoseconds denominator) {
  Nanoseconds hundredths = numerator * 100 / std::max<Nanoseconds>(1, denominator);
  char text[40];
  std::snprintf(text, sizeof text, "%llu.%02llu", static_cast<unsigned long long>(hundredths / 100),
                static_cast<unsigned long long>(hundredths % 100));
  return text;
}

void print(const Corpus& corpus, const std::vector<std::vector<Nanoseconds>>& times) {
  std::printf("%zu plans, %zu kB; with their follow-ups %zu kB; %zu passes\n\n",
              corpus.boards.size(), corpus.plan_bytes / 1000, corpus.all_bytes / 1000,
              times[0].size());
  std::printf("%-32s %9s %9s %9s %7s\n", "step", "ns/byte", "MB/s", "x scan", "spread");
  Nanoseconds yardstick = median(times[0]);
  for (std::size_t i = 0; i < step_count; ++i) {
    if (times[i].empty()) continue;
    Nanoseconds bytes = steps[i].whole_year ? corpus.all_bytes : corpus.plan_bytes;
    Nanoseconds time = std::max<Nanoseconds>(1, median(times[i]));
    std::printf("%-32.*s %9s %9s %9s %6llu%%\n", static_cast<int>(steps[i].name.size()),
                steps[i].name.data(), quotient(time, bytes).c_str(),
                quotient(bytes * 1000, time).c_str(),
                quotient(time * corpus.plan_bytes / bytes, yardstick).c_str(),
                static_cast<unsigned long long>(spread(times[i])));
  }
}

// CPU time of this thread: on the clock, a long step would meet other programs and a short one not.
Nanoseconds now() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<Nanoseconds>(time.tv_sec) * 1'000'000'000 +
         static_cast<Nanoseconds>(time.tv_nsec);
}

// Nothing when it cannot be done, as a step whose result is nothing.
std::optional<Nanoseconds> time_of(const Step& step, Corpus& corpus) {
  Nanoseconds begin = now();
  std::size_t result = step.work(corpus);
  Nanoseconds end = now();
  if (result == 0) return std::nullopt;
  return end - begin;
}

int run(const std::string& folder, int passes) {
  auto root = Root::at(folder);
  if (!root) {
    std::fputs("bench_micro: no such folder\n", stderr);
    return 2;
  }
  Corpus corpus{Repository(*root), {}, {}, 0, 0, {}, {}, {}};
  gather(corpus, folder);
  if (corpus.boards.empty()) {
    std::fputs("bench_micro: no plan with follow-ups below the folder\n", stderr);
    return 2;
  }
  std::vector<std::vector<Nanoseconds>> times(step_count);
  for (int pass = 0; pass < passes; ++pass) {
    for (std::size_t i = 0; i < step_count; ++i) {
      if (auto time = time_of(steps[i], corpus)) {
        times[i].push_back(*time);
      } else if (!steps[i].may_lack) {
        std::fprintf(stderr, "bench_micro: nothing comes of: %s\n", steps[i].name.data());
        return 1;
      }
    }
  }
  print(corpus, times);
  return 0;
}

}  // namespace
}  // namespace namndplan::bench

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("bench_micro FOLDER [PASSES]\n", stderr);
    return 2;
  }
  int passes = count > 2 ? std::max(1, std::atoi(arguments[2])) : 25;
  return namndplan::bench::run(arguments[1], passes);
}
