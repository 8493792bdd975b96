// namndplan-plan(5): the format, from the field table.
#include <algorithm>
#include <vector>

#include "namndplan/format/records.h"
#include "namndplan/format/value_forms.h"
#include "namndplan/manual/manual.h"
#include "namndplan/manual/roff.h"

namespace namndplan::cli {
namespace {

using format::Field;
using format::Record;

// `anmärkning` may stand in every record, which is said once.
bool is_remark(const Field& field) { return field.key == "anmärkning"; }

// The keys of a document: each kind of record once, under the keys that lead to it.
class Keys {
 public:
  explicit Keys(Language language) : language_(language) {}

  std::string of(const Record& root) {
    describe(root, "");
    return roff_.take();
  }

 private:
  bool swedish() const { return language_ == Language::swedish; }

  void describe(const Record& record, const std::string& path) {
    described_.push_back({&record, path});
    if (!path.empty()) roff_.heading(path);
    if (!record.scalar_key.empty()) {
      roff_.paragraph(text("Där bara `{0}` anges kan värdet stå direkt efter id.",
                           "Where `{0}` alone is given, its value may follow the id directly.",
                           record.scalar_key)
                          .in(language_));
    }
    for (const Field& field : record.fields) {
      if (!is_remark(field)) roff_.item(head(field), doc(field));
    }
    for (const Field& field : record.fields) {
      if (field.record == nullptr || path_of(field.record()) != nullptr) continue;
      describe(field.record(),
               path.empty() ? std::string(field.key) : fmt::format("{} › {}", path, field.key));
    }
  }

  // "`år` (år, krävs)"
  std::string head(const Field& field) const {
    return fmt::format("`{}` ({}{})", field.key, format::form_of(field.kind).name.in(language_),
                       field.need != format::Need::required ? ""
                       : swedish()                          ? ", krävs"
                                                            : ", required");
  }

  // Its words, unless the documentation names them all.
  std::string words(const Field& field) const {
    if (field.words == nullptr) return {};
    std::string out;
    bool named = true;
    for (std::string_view word : field.words()) {
      out += (out.empty() ? "`" : ", `") + std::string(word) + "`";
      named = named && field.doc.in(language_).find(word) != std::string_view::npos;
    }
    return named ? std::string() : (swedish() ? " Ett av " : " One of ") + out + ".";
  }

  std::string doc(const Field& field) const {
    std::string out = std::string(field.doc.in(language_)) + "." + words(field);
    if (field.record == nullptr) return out;
    if (const std::string* path = path_of(field.record()); path != nullptr && !path->empty()) {
      out += text(" Nycklarna är de under `{}`.", " The keys are those under `{}`.", *path)
                 .in(language_);
    }
    return out;
  }

  const std::string* path_of(const Record& record) const {
    for (const auto& [known, path] : described_) {
      if (known == &record) return &path;
    }
    return nullptr;
  }

  struct Described {
    const Record* record;
    std::string path;
  };

  Language language_;
  Roff roff_;
  std::vector<Described> described_;
};

}  // namespace

std::string manual_values(Language language) {
  Roff roff;
  for (const format::ValueForm& form : format::value_forms()) {
    if (!form.form.empty())
      roff.item(fmt::format("`{}`", form.name.in(language)), form.form.in(language));
  }
  return roff.take();
}

std::string manual_board_plan(Language language) {
  return Keys(language).of(format::record_of<BoardPlan>());
}

std::string manual_follow_up(Language language) {
  return Keys(language).of(format::record_of<FollowUp>());
}

std::string manual_council_plan(Language language) {
  return Keys(language).of(format::record_of<CouncilPlan>());
}

}  // namespace namndplan::cli
