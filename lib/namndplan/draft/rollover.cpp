// The top of the plan: what it is, whose goals it answers to, its decision and its documents.
#include "namndplan/draft/rollover.h"

#include <algorithm>
#include <utility>

#include "namndplan/draft/rollover_parts.h"
#include "namndplan/draft/words.h"

namespace namndplan::draft {
namespace {

std::vector<std::string> head(const Rollover& rollover) {
  const RolloverInput& input = rollover.input;
  std::vector<std::string> out = {
      fmt::format("Nämndplan {}, utkast gjort av {}. Det som behöver beslutas på nytt har en "
                  "kommentar.",
                  rollover.new_year(), input.source_name)};
  const FollowUp* latest = rollover.latest();
  if (latest == nullptr) {
    out.push_back(fmt::format("Det finns ingen uppföljning för {}: utfall och status är planens.",
                              rollover.old_year()));
  } else if (latest->period->month != 12) {
    out.push_back(fmt::format("OBS: utfall och status är från uppföljningen {}, inte från hela {}.",
                              latest->period->iso(), rollover.old_year()));
  } else {
    out.push_back(
        fmt::format("Utfall och status är från uppföljningen {}.", latest->period->iso()));
  }
  return out;
}

void roll_head(Rollover& rollover) {
  YamlNode& root = rollover.root;
  std::vector<std::string> above = head(rollover);
  std::vector<std::string>& old = root.pairs.front().node.above;
  if (!old.empty()) above.emplace_back();
  old.insert(old.begin(), above.begin(), above.end());
  YamlNode* year = root.find("år");
  year->set_text(std::to_string(rollover.new_year()));
}

// A comment in place of a pair that is there goes above the one that follows it.
void comment_out(YamlNode& map, std::string_view key, std::string comment) {
  auto at = std::find_if(map.pairs.begin(), map.pairs.end(),
                         [&](const YamlPair& pair) { return pair.key == key; });
  std::vector<std::string> lines = std::move(at->node.above);
  lines.push_back(std::move(comment));
  at = map.pairs.erase(at);
  std::vector<std::string>& to = at == map.pairs.end() ? map.below : at->node.above;
  to.insert(to.begin(), lines.begin(), lines.end());
}

void roll_council(Rollover& rollover) {
  YamlNode* reference = rollover.root.find("regionplan");
  const RolloverInput& input = rollover.input;
  if (reference == nullptr || reference->is_empty()) return;
  if (input.next_council == nullptr) {
    return comment_out(
        rollover.root, "regionplan",
        fmt::format("regionplan: {}   # {}", input.council_reference, input.council_obstacle));
  }
  reference->set_text(input.council_reference);
}

void roll_decision(Rollover& rollover) {
  YamlNode* old = rollover.root.find("beslut");
  YamlNode decision = YamlNode::map();
  decision.set("status", YamlNode::value("utkast"));
  if (old != nullptr) {
    if (YamlNode* preparations = old->find("beredning")) {
      for (YamlNode& row : preparations->items) row.remove("datum");
      preparations->note(fmt::format("som {}; utan datum", rollover.old_year()));
      decision.set("beredning", std::move(*preparations));
    }
  }
  rollover.root.set_before({"avsnitt", "verksamheter", "styrdokument", "bedömningsmetod", "mål"},
                           "beslut", std::move(decision));
}

void roll_steering(Rollover& rollover) {
  YamlNode* rows = rollover.root.find("styrdokument");
  if (rows == nullptr) return;
  for (YamlNode& row : rows->items) {
    for (const SteeringDocument& document : rollover.plan().steering_documents) {
      if (row.text_of("id") != *document.id || !document.valid) continue;
      if (document.valid->last >= rollover.new_year()) continue;
      row.above.push_back(
          fmt::format("Gällde till och med {}: ersätt eller ta bort.", document.valid->last));
    }
  }
}

}  // namespace

std::string rollover(RolloverInput input) {
  YamlNode root = std::move(input.written);
  Rollover rollover{input, root};
  roll_head(rollover);
  roll_council(rollover);
  roll_decision(rollover);
  if (YamlNode* sections = root.find("avsnitt")) {
    sections->note(fmt::format("texterna är från {}; läs igenom", rollover.old_year()));
  }
  roll_steering(rollover);
  roll_goals(rollover);
  roll_assignments(rollover);
  roll_budget(rollover);
  return write_yaml(root);
}

}  // namespace namndplan::draft
