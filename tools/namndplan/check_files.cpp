// Workers take pieces of the list, one after the other, and put what they find in the piece's
// place; the calling thread hands the pieces over in order. A worker that is far ahead waits, so
// that not more than a few pieces are kept.
#include "namndplan/check_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

#include "namndplan/all_findings.h"

namespace namndplan::cli {
namespace {

constexpr std::size_t files_a_piece = 16;
constexpr std::size_t pieces_ahead = 8;  // for each worker
constexpr unsigned most_jobs = 64;

using Piece = std::vector<CheckedFile>;

class Pool {
 public:
  Pool(const Checking& checking, const std::vector<PlanFile>& files, unsigned jobs)
      : checking_(checking),
        files_(files),
        pieces_((files.size() + files_a_piece - 1) / files_a_piece),
        ahead_(jobs * pieces_ahead) {
    threads_.reserve(jobs);
    while (threads_.size() < jobs && add_worker()) {
    }
  }
  ~Pool() {
    {
      std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // False when there is not a single worker.
  bool hand_over(const TakeFile& take) {
    if (threads_.empty()) return false;
    for (std::size_t number = 0; number < pieces_; ++number) {
      Piece piece = wait_for(number);
      for (CheckedFile& file : piece) take(file);
    }
    return true;
  }

 private:
  struct Slot {
    bool done = false;
    Piece piece;
  };

  // False when the system has no thread, or no memory for one: those there are go on.
  bool add_worker() {
    try {
      threads_.emplace_back([this] { work(); });
      return true;
    } catch (const std::system_error&) {
    } catch (const std::bad_alloc&) {
    }
    return false;
  }

  // The piece's results; throws what a worker threw.
  Piece wait_for(std::size_t number) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return error_ || (!slots_.empty() && slots_.front().done); });
    if (error_) std::rethrow_exception(error_);
    Piece piece = std::move(slots_.front().piece);
    slots_.pop_front();
    handed_over_ = number + 1;
    lock.unlock();
    changed_.notify_all();
    return piece;
  }

  // The next piece to check; false when there is none.
  bool next(std::size_t& number) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [&] { return stopped_ || next_ >= pieces_ || next_ < handed_over_ + ahead_; });
    if (stopped_ || next_ >= pieces_) return false;
    number = next_++;
    slots_.emplace_back();
    return true;
  }

  void work() {
    try {
      Checker checker(checking_);
      for (std::size_t number = 0; next(number);) {
        Piece piece;
        std::size_t begin = number * files_a_piece;
        std::size_t end = std::min(begin + files_a_piece, files_.size());
        for (std::size_t i = begin; i < end; ++i) piece.push_back(checker.check(files_[i]));
        std::lock_guard lock(mutex_);
        slots_[number - handed_over_] = {true, std::move(piece)};
        changed_.notify_all();
      }
    } catch (...) {
      std::lock_guard lock(mutex_);
      if (!error_) error_ = std::current_exception();
      stopped_ = true;
      changed_.notify_all();
    }
  }

  const Checking& checking_;
  const std::vector<PlanFile>& files_;
  const std::size_t pieces_;
  const std::size_t ahead_;
  std::mutex mutex_;
  std::condition_variable changed_;
  // Guarded by mutex_: the pieces from handed_over_ to next_.
  std::deque<Slot> slots_;
  std::size_t next_ = 0;
  std::size_t handed_over_ = 0;
  bool stopped_ = false;
  std::exception_ptr error_;
  std::vector<std::thread> threads_;
};

// A file that has two names is shown by the one it is first read by, which must not be chance.
bool has_links(const std::vector<PlanFile>& files) {
  return std::any_of(files.begin(), files.end(), [](const PlanFile& file) {
    struct stat info {};
    return ::lstat(file.path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
  });
}

}  // namespace

CheckedFile Checker::checked(const DocumentPtr& checked) {
  const LoadedDocument& document = *checked;
  Findings findings = all_findings(folders_, checked);
  // As its findings call it, also when it could not be read.
  std::string name = document.source          ? document.source->name()
                     : findings.all().empty() ? document.real_path
                                              : findings.all().front().file;
  CheckedFile out{.real_path = document.real_path,
                  .name = std::move(name),
                  .kind = document.kind,
                  .judged = judge(document, findings, policy_),
                  .rejected = document.rejected(),
                  .io_failure = document.io_failure,
                  .plan = {},
                  .awaits = document.awaits,
                  .awaits_path = document.referred_path,
                  .unread = {}};
  if (const BoardPlan* plan = document.plan(); plan != nullptr && !document.rejected()) {
    const LoadedDocument* council = document.referred.get();
    out.plan = rules::identity_of(*plan, council == nullptr ? "" : council->real_path);
  }
  for (const DocumentPtr& unread : folders_.take_unread()) {
    if (unread != checked) out.unread.push_back(this->checked(unread));
  }
  return out;
}

unsigned jobs_for(unsigned asked) {
  unsigned jobs = asked == 0 ? std::thread::hardware_concurrency() : asked;
  return std::clamp(jobs, 1u, most_jobs);
}

void check_files(const Checking& checking, const std::vector<PlanFile>& files, unsigned jobs,
                 const TakeFile& take) {
  if (jobs > 1 && files.size() > files_a_piece && !has_links(files)) {
    auto pieces = static_cast<unsigned>((files.size() + files_a_piece - 1) / files_a_piece);
    if (Pool(checking, files, std::min(jobs, pieces)).hand_over(take)) return;
  }
  Checker checker(checking);
  for (const PlanFile& listed : files) {
    CheckedFile file = checker.check(listed);
    take(file);
  }
}

}  // namespace namndplan::cli
