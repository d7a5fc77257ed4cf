#define BOOST_TEST_MODULE tiemchung
#include <boost/test/included/unit_test.hpp>
