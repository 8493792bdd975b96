// Loads a plan by the installed library and prints the name of its board.
#include <cstdio>

#include "namndplan/year/repository.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  namndplan::Repository repository(namndplan::Root::above(argv[1]));
  namndplan::DocumentPtr document = repository.load(argv[1]);
  const namndplan::BoardPlan* plan = document->plan();
  if (plan == nullptr) return 1;
  std::puts(plan->board.value.c_str());
}
