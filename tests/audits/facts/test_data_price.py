from audits.facts.data_price import som


def test_ten_gigabytes_cost_what_was_published() -> None:
    assert 670 < som(10_000_000_000) < 690
    assert som(0) == 0
